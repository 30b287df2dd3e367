package io.tingjian.bench;

import io.tingjian.bench.LineInUse.Sustained;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bench/line}: the whole line, part by part. */
public final class LineBench {
  /** The first ones pay for what later calls find cached and open; Java compiles for longer. */
  private static final List<Integer> LAPS = List.of(40, 200);

  private static final int HOUR_S = 3600;
  private static final int DROPS = 3;
  private static final int WARM_PASSES = 6;

  private final StringBuilder report = new StringBuilder();
  private final Path home = Path.of(System.getProperty("tingjian.home")).toAbsolutePath();
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final Path work;
  private final List<Path> recordings;
  private final Workload workload;
  private final InstalledModel model;

  private LineBench(Path folder) throws Exception {
    work = Files.createTempDirectory("tingjian-bench");
    recordings =
        Intake.filesIn(folder).stream()
            .filter(f -> f.toString().matches(".*\\.(wav|mp3)"))
            .toList();
    workload = new Workload(recordings, work.resolve("made"));
    model =
        AcousticModels.at(home.resolve("models/acoustic"), work.resolve("model"), Clock.systemUTC())
            .inUse("zh", Progress.NONE);
  }

  /**
   * @param arguments {@code sustained}, {@code stages}, {@code dropped} or {@code long}; the folder
   *     of the recordings; the command as it was typed; the commit; for {@code sustained}, how many
   *     calls
   */
  public static void main(String[] arguments) throws Exception {
    LineBench bench = new LineBench(Path.of(arguments[1]));
    bench.head(arguments[2], arguments[3]);
    switch (arguments[0]) {
      case "sustained" -> bench.sustained(Integer.parseInt(arguments[4]));
      case "stages" -> bench.stages();
      case "dropped" -> bench.dropped();
      case "long" -> bench.oneLong();
      default -> throw new IllegalArgumentException("no part is called " + arguments[0]);
    }
    System.out.print(bench.report);
    // Camel's threads are no daemons where something fails: end with the report.
    System.exit(0);
  }

  private void head(String command, String commit) throws Exception {
    say("# The line, %s", LocalDate.now());
    say("");
    say("    %s", command);
    say("");
    say("| | |");
    say("|---|---|");
    say("| machine | %s |", Machine.name());
    say(
        "| versions | commit %s, Java %s, Vosk 0.3.45, FFmpeg 8.0.1 (JavaCPP), acoustic model %s |",
        commit, System.getProperty("java.version"), model.name());
    say(
        "| input | %d recordings, %.0f s of audio, two channels each |",
        recordings.size(), workload.seconds(recordings));
    say("");
  }

  private void sustained(int calls) throws Exception {
    List<Sustained> parts =
        new LineInUse(home, work).sustained(workload.copies(calls), LAPS, workload);
    say(
        "Each recording is taken several times, each time as another call. The whole line: intake to"
            + " screened, Camel, H2, Lucene, %d workers, Vosk in its own process.",
        cores);
    say("");
    say(
        "| calls | audio s | wall s | × real time | hours of calls a day | processor s | of it Vosk |"
            + " Vosk's process beside it | Java's compiler | garbage | the program | beside Vosk |");
    say("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Sustained part : parts)
      say(
          "| %s %d | %.0f | %.1f | %.1f | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f | %.1f %% |",
          part == parts.get(0) ? "the first" : "the next",
          part.calls(),
          part.audioSeconds(),
          part.wallSeconds(),
          part.audioSeconds() / part.wallSeconds(),
          24 * part.audioSeconds() / part.wallSeconds(),
          part.took().all(),
          part.took().vosk(),
          part.took().recogniserRest(),
          part.took().compiler(),
          part.took().collector(),
          part.took().program(),
          100 * part.took().shareBesideVosk());
    say("");
    say(
        "%d calls were not screened. Load average %.1f at the end; peak memory %d MB, Vosk's process"
            + " apart.",
        parts.get(0).failed(), Machine.load(), Machine.peakMegabytes());
  }

  private void stages() throws Exception {
    StagePass pass = new StagePass();
    try (AcousticModel acoustic = AcousticModel.open(model)) {
      for (int i = 0; i <= WARM_PASSES; i++)
        pass.run(home, Files.createDirectory(work.resolve("pass" + i)), acoustic, recordings);
    }
    List<Took> plain = new ArrayList<>();
    for (int threads : new int[] {1, cores})
      plain.add(Took.by(() -> PlainLoop.run(model.folder(), recordings, threads)));
    Stages stages = pass.stages();
    say(
        "The steps one after the other on one thread, each recording %d times before it counts (Vosk:"
            + " the first time).",
        WARM_PASSES);
    say("");
    say("| step | processor s | share |");
    say("|---|---|---|");
    for (Stage stage : Stage.values())
      say(
          "| %s | %.2f | %.1f %% |",
          stage.words, stages.seconds(stage), 100 * stages.seconds(stage) / stages.seconds());
    say("");
    for (Took took : plain)
      say(
          "A plain loop over Vosk, each channel whole, %d threads: %.1f s on the wall, %.1f s of the"
              + " processors.",
          plain.indexOf(took) == 0 ? 1 : cores, took.wallSeconds(), took.processorSeconds());
  }

  private void dropped() throws Exception {
    Path longest =
        recordings.stream()
            .max(Comparator.comparingDouble(r -> workload.seconds(List.of(r))))
            .orElseThrow();
    List<Double> seconds = new LineInUse(home, work).dropped(longest, DROPS, workload);
    say(
        "`%s` (%.0f s) moved into the folder that an idle `serve` watches, %d times, each time as"
            + " another call, until its findings come from the web interface. The first is the first"
            + " call of the process.",
        longest.getFileName(), workload.seconds(List.of(longest)), DROPS);
    say("");
    for (int i = 0; i < DROPS; i++) say("%d. %.1f s", i + 1, seconds.get(i));
  }

  private void oneLong() throws Exception {
    Path hour = workload.joined(HOUR_S, "hour");
    List<Path> handedIn = new ArrayList<>(List.of(hour));
    handedIn.addAll(recordings);
    Map<Path, Double> ends = new LineInUse(home, work).together(handedIn);
    double hourEnds = ends.remove(hour);
    double lastShort = ends.values().stream().mapToDouble(s -> s).max().orElseThrow();
    say(
        "One call of %.0f s is handed in first, then the %d recordings.",
        workload.seconds(List.of(hour)), recordings.size());
    say("");
    say("| | s after the first was handed in |");
    say("|---|---|");
    say(
        "| first short call screened | %.1f |",
        ends.values().stream().mapToDouble(s -> s).min().orElseThrow());
    say("| last short call screened | %.1f |", lastShort);
    say("| the long call screened | %.1f |", hourEnds);
    say("");
    say("Load average %.1f at the end.", Machine.load());
  }

  private void say(String format, Object... arguments) {
    report.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
