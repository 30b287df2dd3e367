package io.tingjian.bench;

import io.tingjian.app.Batch;
import io.tingjian.app.Engine;
import io.tingjian.app.Setting;
import io.tingjian.app.Settings;
import io.tingjian.audio.Audio;
import io.tingjian.bench.Machine.Took;
import io.tingjian.bench.Stages.Stage;
import io.tingjian.intake.Intake;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code bench/line}: the whole line on some recordings, and a plain loop over Vosk beside it. */
public final class LineBench {
  private final StringBuilder report = new StringBuilder();
  private final Path home = Path.of(System.getProperty("tingjian.home")).toAbsolutePath();

  private LineBench() {}

  /**
   * @param arguments the folder of the recordings, the command as it was typed
   */
  public static void main(String[] arguments) throws Exception {
    // Camel's threads are no daemons where something fails: end with the report.
    System.out.print(new LineBench().run(Path.of(arguments[0]), arguments[1]));
    System.exit(0);
  }

  private String run(Path folder, String command) throws Exception {
    Path work = Files.createTempDirectory("tingjian-bench");
    List<Path> recordings =
        Intake.filesIn(folder).stream()
            .filter(f -> f.toString().matches(".*\\.(wav|mp3)"))
            .toList();
    int cores = Runtime.getRuntime().availableProcessors();

    Settings settings =
        Settings.read(List.of(), Map.of(), Map.of(Setting.DATA, work.resolve("line").toString()));
    InstalledModel model =
        AcousticModels.at(home.resolve("models/acoustic"), work.resolve("line"), Clock.systemUTC())
            .inUse("zh", Progress.NONE);

    double opened;
    Took line;
    long lineMemory;
    long recogniserMemory;
    long start = System.nanoTime();
    try (Engine engine = Engine.open(settings, home, Engine.Source.HANDED_IN, Clock.systemUTC())) {
      engine.start();
      opened = (System.nanoTime() - start) / 1e9;
      line = Took.by(() -> new Batch(engine, (file, id) -> {}).run(recordings));
      lineMemory = Machine.peakMegabytes("self");
      recogniserMemory =
          ProcessHandle.current()
              .children()
              .mapToLong(child -> Machine.peakMegabytes(Long.toString(child.pid())))
              .sum();
    }

    StagePass pass = new StagePass();
    Took oneByOne;
    try (AcousticModel acoustic = AcousticModel.open(model)) {
      Path data = Files.createDirectory(work.resolve("stages"));
      oneByOne = Took.by(() -> pass.run(home, data, acoustic, recordings));
    }
    Stages stages = pass.stages();
    AtomicInteger plainCharacters = new AtomicInteger();
    Took plainOne =
        Took.by(
            () -> {
              plainCharacters.set(PlainLoop.run(model.folder(), recordings, 1));
              return null;
            });
    Took plainAll = Took.by(() -> PlainLoop.run(model.folder(), recordings, cores));
    double audio = audioSeconds(recordings);

    say("# The line, %s", LocalDate.now());
    say("");
    say("    %s", command);
    say("");
    say("| | |");
    say("|---|---|");
    say("| machine | %s |", Machine.name());
    say(
        "| versions | Java %s, acoustic model %s |",
        System.getProperty("java.version"), model.name());
    say("| input | %d recordings, %.0f s of audio, two channels each |", recordings.size(), audio);
    say("| other load | load average %.1f at the end |", Machine.load());
    say("");
    say("| | wall s | × real time | processor s |");
    say("|---|---|---|---|");
    row("the line: intake to screened, Camel, H2, Lucene, " + cores + " workers", line, audio);
    row("the same steps one after the other, one thread", oneByOne, audio);
    row("plain loop over Vosk, each channel whole, " + cores + " threads", plainAll, audio);
    row("plain loop over Vosk, each channel whole, 1 thread", plainOne, audio);
    say("");
    say(
        "Opening the line took %.1f s. Peak memory after the line: %d MB, and %d MB of the"
            + " recogniser's process.",
        opened, lineMemory, recogniserMemory);
    say("");
    say(
        "Characters heard: %d by the line, %d by the plain loop.",
        pass.characters(), plainCharacters.get());
    say("");
    say("| step | processor s | share |");
    say("|---|---|---|");
    for (Stage stage : Stage.values())
      say(
          "| %s | %.2f | %.1f %% |",
          stage.words, stages.seconds(stage), 100 * stages.seconds(stage) / stages.seconds());
    return report.toString();
  }

  private void row(String what, Took took, double audio) {
    say(
        "| %s | %.1f | %.0f | %.1f |",
        what, took.wallSeconds(), audio / took.wallSeconds(), took.processorSeconds());
  }

  private void say(String format, Object... arguments) {
    report.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static double audioSeconds(List<Path> recordings) throws Exception {
    double seconds = 0;
    for (Path recording : recordings)
      seconds += new Audio().decode(recording).durationMs() / 1000.0;
    return seconds;
  }
}
