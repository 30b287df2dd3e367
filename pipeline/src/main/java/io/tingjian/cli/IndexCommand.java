package io.tingjian.cli;

import io.tingjian.app.Reindexing;
import io.tingjian.app.Settings;
import io.tingjian.search.CallIndex;
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
      description = "Make the index again from the store; readers see the old one until then.",
      mixinStandardHelpOptions = true)
  int rebuild(@Mixin SettingsOptions options) {
    Settings settings = options.settings();
    Path folder = settings.data().resolve("index");
    try (Store store = Store.open(settings.data(), Clock.systemUTC());
        CallIndex index = CallIndex.open(folder)) {
      int calls =
          Reindexing.run(store, index, done -> System.err.println(done + " calls indexed …"));
      System.out.println("the index " + folder + " holds " + calls + " calls");
      return Tingjian.DONE;
    } catch (StoreBusy e) {
      throw new CannotRun(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotRun("the index " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }
}
