package io.tingjian.cli;

import io.tingjian.review.Answer;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Person;
import io.tingjian.review.Staff;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import io.tingjian.web.BcryptPasswords;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The people who may sign in to the page. */
@Command(
    name = "user",
    description =
        "Add, list, lock and unlock the people who may sign in; give somebody a new password.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class,
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
  /** For the audit: whoever may run commands here needs no account. */
  private static final String TERMINAL = "terminal";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  @Command(
      description = "Add an account; its password is made up and shown once.",
      mixinStandardHelpOptions = true)
  void add(
      @Parameters(paramLabel = "NAME", description = "Letters, digits, dots, hyphens, _ or @.")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reviewer",
              description =
                  "reviewer (default), or administrator, who also brings calls back from"
                      + " quarantine and reads the audit.")
          Person.Job role,
      @Mixin SettingsOptions options) {
    show(with(options, staff -> staff.add(name, role, TERMINAL)));
  }

  @Command(description = "List the accounts.", mixinStandardHelpOptions = true)
  void list(@Mixin SettingsOptions options) {
    with(options, Staff::all)
        .forEach(
            member ->
                System.out.printf(
                    "%-24s %s%s%n",
                    member.person().name(),
                    member.person().job().wire(),
                    member.lockedAt().isPresent() ? " (locked)" : ""));
  }

  @Command(description = "Keep somebody from signing in.", mixinStandardHelpOptions = true)
  void lock(@Parameters(paramLabel = "NAME") String name, @Mixin SettingsOptions options) {
    done(with(options, staff -> staff.lock(name, TERMINAL)));
  }

  @Command(description = "Let a locked account sign in again.", mixinStandardHelpOptions = true)
  void unlock(@Parameters(paramLabel = "NAME") String name, @Mixin SettingsOptions options) {
    done(with(options, staff -> staff.unlock(name, TERMINAL)));
  }

  @Command(
      description = "Give an account a new password, made up and shown once.",
      mixinStandardHelpOptions = true)
  void password(@Parameters(paramLabel = "NAME") String name, @Mixin SettingsOptions options) {
    show(with(options, staff -> staff.resetPassword(name, TERMINAL)));
  }

  private static void show(Answer<GeneratedPassword> answer) {
    GeneratedPassword made = done(answer);
    System.out.println(made.account() + "  " + made.password());
    System.err.println("This password is shown once; its owner can change it on the page.");
  }

  private static <T> T done(Answer<T> answer) {
    return answer.fold(
        done -> done,
        refused -> {
          throw new CannotRun(refused.sentence());
        });
  }

  private static <T> T with(SettingsOptions options, Function<Staff, T> work) {
    try (Store store = Store.open(options.settings().data(), Clock.systemUTC())) {
      return work.apply(new Staff(store.accounts(), store.audit(), new BcryptPasswords()));
    } catch (StoreBusy e) {
      throw new CannotRun(e.getMessage(), e);
    }
  }
}
