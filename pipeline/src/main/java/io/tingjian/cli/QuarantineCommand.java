package io.tingjian.cli;

import io.tingjian.app.Settings;
import io.tingjian.store.QuarantineList.Case;
import io.tingjian.store.QuarantineList.Release;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What could not be processed, why, and another try for it. Opens the store and nothing else. */
@Command(
    name = "quarantine",
    description = "Show what could not be processed, and try it again.",
    synopsisSubcommandLabel = "list|retry",
    mixinStandardHelpOptions = true)
final class QuarantineCommand implements Runnable {
  private static final String ALL = "all";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say list or retry");
  }

  @Command(
      name = "list",
      description = "Name every recording in quarantine, why it is there, and what to do.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin SettingsOptions options,
      @Option(names = "--json", description = "For machines, on standard output.") boolean json) {
    Settings settings = options.settings();
    return with(
        settings.data(),
        store -> {
          QuarantineListing listing =
              new QuarantineListing(
                  store.quarantine().open(),
                  store.arrivals().allLeftAlone(),
                  Clock.systemDefaultZone());
          System.out.println(json ? listing.json() : listing.text(settings.language()));
          return Tingjian.DONE;
        });
  }

  @Command(
      name = "retry",
      description =
          "Let recordings be tried again: serve goes on with them at its next start, screen when"
              + " it is run on their folder.",
      mixinStandardHelpOptions = true)
  int retry(
      @Mixin SettingsOptions options,
      @Parameters(
              arity = "1..*",
              paramLabel = "ID|" + ALL,
              description = "Ids, call ids or file names that quarantine list shows, or all.")
          List<String> names) {
    return with(
        options.settings().data(),
        store -> {
          List<Case> open = store.quarantine().open();
          int worst = Tingjian.DONE;
          for (String name : names) {
            List<Case> meant = open.stream().filter(found -> isMeant(name, found)).toList();
            if (meant.isEmpty() && !name.equals(ALL)) {
              System.err.println("tingjian: nothing in quarantine is called \"" + name + "\"");
              worst = Tingjian.DONE_WITH_FAILURES;
            }
            for (Case found : meant) worst = Math.max(worst, release(store, found));
          }
          return worst;
        });
  }

  private static boolean isMeant(String name, Case found) {
    return name.equals(ALL)
        || Stream.of(found.id(), found.callId().orElse(""), found.fileName())
            .anyMatch(name::equals);
  }

  private static int release(Store store, Case found) {
    Release release = store.quarantine().release(found.id());
    String what =
        switch (release) {
          case BACK_ON_ITS_WAY ->
              "is on its way again, from the state " + found.stateBefore().wire();
          case FILE_LOOKED_AT_AGAIN -> "will be taken again when its folder is looked at";
          case CALL_ID_STILL_TAKEN -> "stays: its call id still belongs to another recording";
          case NOT_HERE -> "is no longer in quarantine";
        };
    System.out.println(QuarantineListing.quoted(found.fileName()) + " " + what);
    return release == Release.CALL_ID_STILL_TAKEN ? Tingjian.DONE_WITH_FAILURES : Tingjian.DONE;
  }

  private static int with(Path data, ToIntFunction<Store> work) {
    if (!Store.isIn(data))
      throw new CannotRun("the data folder " + data + " holds no store yet; see --data");
    try (Store store = Store.open(data, Clock.systemUTC())) {
      return work.applyAsInt(store);
    } catch (StoreBusy e) {
      throw new CannotRun(e.getMessage(), e);
    }
  }
}
