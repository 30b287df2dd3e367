package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.screen.CleanCalls;
import io.tingjian.screen.ExampleRun;
import io.tingjian.screen.RulePacks;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rules: whether they can be read, and whether they do what their examples say. */
@Command(
    name = "rules",
    description = "Check, test and explain rules, and hold them against the past.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExplainCommand.class,
      ApplyCommand.class,
      BacktestCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private static final String FOLDER = "FOLDER";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return Tingjian.DONE;
  }

  @Command(
      description = "Read every pack and scorecard and name every fault with file and line.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = FOLDER, arity = "0..1", description = "Default: the shipped rules.")
          Path folder) {
    Optional<RulePacks> packs = load(folder);
    if (packs.isEmpty()) return Tingjian.DONE_WITH_FAILURES;
    System.out.println(packs.get().size() + " rules, no faults: " + packs.get().version());
    return Tingjian.DONE;
  }

  @Command(
      description = "Run every rule's own examples, and all rules over calls without faults.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = FOLDER, arity = "0..1", description = "Default: the shipped rules.")
          Path folder) {
    Optional<RulePacks> packs = load(folder);
    if (packs.isEmpty()) return Tingjian.DONE_WITH_FAILURES;
    List<ExampleRun> examples = ExampleRun.of(packs.get());
    List<String> failures =
        new ArrayList<>(
            examples.stream().map(ExampleRun::failure).flatMap(Optional::stream).toList());
    try {
      CleanCalls clean = CleanCalls.in(folder(folder));
      failures.addAll(clean.failures(packs.get()));
      failures.forEach(System.out::println);
      System.out.printf(
          "%d examples and %d calls without faults, %d failed%n",
          examples.size(), clean.size(), failures.size());
    } catch (IOException e) {
      throw new CannotRun(folder(folder) + " cannot be read: " + e.getMessage(), e);
    }
    return failures.isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }

  private static Path folder(Path given) {
    return given == null ? Home.folder().resolve("rules") : given;
  }

  private static Optional<RulePacks> load(Path folder) {
    Path rules = folder(folder);
    try {
      return Optional.of(RulePacks.load(rules));
    } catch (FaultyFiles e) {
      e.faults().forEach(System.out::println);
      System.err.println(e.faults().size() + " faults");
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotRun(rules + " cannot be read: " + e.getMessage(), e);
    }
  }
}
