package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.app.LineOnTrial;
import io.tingjian.app.Settings;
import io.tingjian.evaluate.Comparison;
import io.tingjian.evaluate.Evaluation;
import io.tingjian.evaluate.EvaluationReport;
import io.tingjian.evaluate.Source;
import io.tingjian.transcribe.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tingjian models compare}: which of two models hears better, and how sure that is. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Hear recordings with NAME.truth.json beside them with two models, and compare.",
      "Prints character error rates side by side with 95 % intervals (of the difference as well), the"
          + " time each model took for a second of audio, and every turn that they heard differently."
    },
    footer = {"", "Exit: 0 done, 1 some recordings were passed over, 2 wrong use, 3 cannot run."})
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A model's name, or its folder.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "Another's.")
  private String second;

  @Parameters(index = "2", paramLabel = "DIR", description = "Recordings with sidecar and truth.")
  private Path folder;

  @Option(names = "--json", description = "One JSON object instead of the table.")
  private boolean json;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder))
      throw new ParameterException(spec.commandLine(), folder + " is not a folder");
    Settings settings = options.settings();
    for (String model : List.of(first, second)) checkThere(model);
    try {
      Evaluation recordings;
      EvaluationReport heardByFirst;
      try (LineOnTrial line = open(first, settings)) {
        recordings = Evaluation.of(folder, line::factsOf);
        if (recordings.size() == 0)
          throw new CannotRun(folder + " holds no recording with NAME.truth.json beside it");
        heardByFirst = hear(recordings, line, settings);
      }
      // One after the other: two models at a time would slow each other down.
      try (LineOnTrial line = open(second, settings)) {
        EvaluationReport heardBySecond = hear(recordings, line, settings);
        return print(Comparison.of(recordings, first, heardByFirst, second, heardBySecond));
      }
    } catch (IOException e) {
      throw new CannotRun(folder + " cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("interrupted", e);
    }
  }

  /** Before the first model has heard everything, not after. */
  private void checkThere(String model) {
    if (!Files.isDirectory(Path.of(model)))
      ModelsCommand.with(options, models -> models.installed(model, Progress.NONE));
  }

  private static LineOnTrial open(String model, Settings settings) {
    return LineOnTrial.with(model, settings, Home.folder(), Clock.systemDefaultZone());
  }

  private EvaluationReport hear(Evaluation recordings, LineOnTrial line, Settings settings)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    // The program itself is slow at first, which is no fault of the first model.
    recordings.first().run(Source.SPEECH, line, Comparison.NO_JUDGE, 1, (done, of) -> {});
    return recordings.run(
        Source.SPEECH,
        line,
        Comparison.NO_JUDGE,
        settings.workers(),
        (done, of) -> {
          err.print("\r" + line.model() + ": " + done + " of " + of + " recordings");
          if (done == of) err.println();
          err.flush();
        });
  }

  private int print(Comparison comparison) {
    PrintWriter err = spec.commandLine().getErr();
    comparison.notes().forEach(err::println);
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? comparison.json() : comparison.table());
    out.flush();
    return comparison.notes().isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }
}
