package io.tingjian.cli;

import io.tingjian.app.Reindexing;
import io.tingjian.app.Settings;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks after the index of all calls. */
@Command(
    name = "index",
    description = "Make the search index again from the store.",
    mixinStandardHelpOptions = true)
final class IndexCommand {
  @Command(
      name = "rebuild",
      description = {
        "Make the index again from the store, also where the old one is broken.",
        "The old one is searched until the new one is whole; interrupted, it stays."
      },
      mixinStandardHelpOptions = true)
  int rebuild(@Mixin SettingsOptions options) {
    Settings settings = options.settings();
    Path folder = settings.data().resolve("index");
    boolean terminal = System.console() != null;
    long calls;
    try (Store store = Store.open(settings.data(), Clock.systemUTC());
        CountBar bar = new CountBar(System.err, terminal, Clock.systemUTC())) {
      calls = Reindexing.run(store, folder, bar::show);
    } catch (StoreBusy e) {
      throw new CannotRun(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotRun("the index " + folder + " cannot be written: " + e.getMessage(), e);
    }
    System.out.println("the index " + folder + " holds " + calls + " calls");
    return Tingjian.DONE;
  }
}
