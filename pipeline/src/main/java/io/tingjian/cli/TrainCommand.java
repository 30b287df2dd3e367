package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.classify.Figures;
import io.tingjian.classify.Shape;
import io.tingjian.classify.Task;
import io.tingjian.classify.Training;
import io.tingjian.classify.TrainingDataUnusable;
import io.tingjian.classify.TrainingReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tingjian train}: makes a classifier from labelled utterances. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a classifier from labelled utterances and says how good it is.",
      "Five folds are cross-validated first, then all utterances make the classifier. The same"
          + " utterances and seed give the same weights."
    },
    footer = {"", "Exit: 0 trained, 2 wrong use, 3 the utterances cannot be trained on."})
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      description = "such as customer_anger; without a known name all are told")
  private String task;

  @Option(names = "--all", description = "train every task")
  private boolean all;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "holds TASK.tsv (default: models/training/utterances of the installation)")
  private Path dataDir;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where TASK/ is written (default: models/classifiers of the installation)")
  private Path out;

  @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long seed = Training.SEED;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      description = "phrases (a convolution, the default) or grams (hashed n-grams)")
  private String shape = Shape.PHRASES.wire();

  @Override
  public Integer call() {
    Shape chosen =
        Shape.ofWire(shape)
            .orElseThrow(() -> wrongUse("unknown shape \"" + shape + "\"; known: phrases, grams"));
    for (Task each : tasks()) {
      try {
        print(
            Training.train(
                each,
                chosen,
                orShipped(dataDir, "models/training/utterances"),
                orShipped(out, "models/classifiers"),
                seed,
                this::progress));
      } catch (TrainingDataUnusable e) {
        throw new CannotRun(e.getMessage(), e);
      }
    }
    return Tingjian.DONE;
  }

  private static Path orShipped(Path said, String shipped) {
    return said != null ? said : Home.folder().resolve(shipped);
  }

  private List<Task> tasks() {
    if (all == (task != null))
      throw wrongUse("name one task of " + Task.known() + ", or say --all");
    if (all) return Arrays.asList(Task.values());
    return List.of(
        Task.ofWire(task)
            .orElseThrow(() -> wrongUse("unknown task \"" + task + "\"; known: " + Task.known())));
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void progress(Task task, int epochsDone, int epochs) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("\r" + task.wire() + ": epoch " + epochsDone + " of " + epochs);
    if (epochsDone == epochs) err.println();
    err.flush();
  }

  private void print(TrainingReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %d utterances in %d families, shape %s, seed %d%n",
        report.task().wire(),
        report.utterances(),
        report.families(),
        report.shape().wire(),
        report.seed());
    out.println("  unseen families             precision  recall     F1");
    for (int fold = 0; fold < report.folds().size(); fold++)
      row("fold " + (fold + 1) + ", misheard, at 0.5", report.folds().get(fold));
    row("all, as written, at 0.5", report.written());
    row("all, misheard, at 0.5", report.misheard());
    row("all, misheard, at " + report.threshold(), report.atThreshold());
    out.printf(Locale.ROOT, "  calibration error %.3f%n", report.calibrationError());
    out.printf("  %s in %s%n", report.version(), report.folder());
    out.flush();
  }

  private void row(String name, Figures figures) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "  %-26s %9.3f %8.3f %6.3f%n",
            name,
            figures.precision(),
            figures.recall(),
            figures.f1());
  }
}
