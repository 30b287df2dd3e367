package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.app.LineOnTrial;
import io.tingjian.app.Settings;
import io.tingjian.evaluate.Evaluation;
import io.tingjian.evaluate.EvaluationReport;
import io.tingjian.evaluate.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the line on recordings whose truth is known. */
@Command(
    name = "evaluate",
    description = {
      "Hear and judge recordings with NAME.truth.json beside them, and count what was right.",
      "Prints per key true and false positives, misses, precision, recall and F1, the calls that"
          + " were wrong, and the character error rate per role. A key counts once per call."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit: 0 done, 1 some recordings were passed over, 2 wrong use, 3 cannot run."})
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Recordings with sidecar and truth.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "speech|truth|both",
      defaultValue = "both",
      description =
          "Which words are judged: the recogniser's, the true ones, or both side by side"
              + " (default), which tells hearing and judging apart.")
  private Source source;

  @Option(
      names = "--mono",
      description =
          "Hear every recording mixed down to one channel, so that speakers must be told apart;"
              + " prints also to whom their speech was given.")
  private boolean mono;

  @Option(names = "--json", description = "One JSON object instead of the table.")
  private boolean json;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder))
      throw new ParameterException(spec.commandLine(), folder + " is not a folder");
    Settings settings = options.settings();
    try (LineOnTrial line = LineOnTrial.open(settings, Home.folder(), Clock.systemDefaultZone())) {
      Evaluation evaluation = Evaluation.of(folder, line::factsOf);
      if (evaluation.size() == 0)
        throw new CannotRun(folder + " holds no recording with NAME.truth.json beside it");
      EvaluationReport report =
          evaluation.run(
              source, mono ? line.mixedDown() : line, line, settings.workers(), this::progress);
      report.notes().forEach(note -> spec.commandLine().getErr().println(note));
      spec.commandLine().getErr().flush();
      spec.commandLine().getOut().println(json ? report.json() : report.table());
      spec.commandLine().getOut().flush();
      return report.notes().isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
    } catch (IOException e) {
      throw new CannotRun(folder + " cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("interrupted", e);
    }
  }

  private void progress(int recordings, int of) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("\revaluate: " + recordings + " of " + of + " recordings");
    if (recordings == of) err.println();
    err.flush();
  }
}
