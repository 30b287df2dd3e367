package io.tingjian.cli;

import io.tingjian.app.CannotStart;
import io.tingjian.app.Home;
import io.tingjian.app.Judge;
import io.tingjian.app.ScreeningAgain;
import io.tingjian.app.Settings;
import io.tingjian.review.PastScreening;
import io.tingjian.search.CallIndex;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the rules of today to the calls of yesterday. */
@Command(
    name = "apply",
    description = {
      "Screen all stored calls again with the rules in force. People's verdicts stay with their",
      "findings; a reviewed call with a new finding goes back to people. Calls that were screened",
      "by the same rules and classifiers are left as they are."
    },
    mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Path folder = settings.data().resolve("index");
    boolean terminal = System.console() != null;
    try (Store store = Store.open(settings.data(), Clock.systemUTC());
        CallIndex index = CallIndex.open(folder);
        Judge judge = Judge.open(Home.folder());
        CountBar bar = new CountBar(System.err, terminal, Clock.systemUTC())) {
      long of = store.transcripts().countWithTranscript();
      PastScreening.Outcome outcome =
          new ScreeningAgain(store, index, judge).run(done -> bar.show(done, of), () -> false);
      System.out.printf(
          "%d calls screened again, %d of them reviewed and open again; %d were up to date%n",
          outcome.judged(), outcome.reopened(), outcome.same());
      return Tingjian.DONE;
    } catch (StoreBusy e) {
      throw CannotRun.onlyOnThePage(e);
    } catch (CannotStart e) {
      throw new CannotRun(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotRun("the index " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }
}
