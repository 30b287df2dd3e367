package io.tingjian.cli;

import io.tingjian.app.Batch;
import io.tingjian.app.Engine;
import io.tingjian.app.Settings;
import io.tingjian.intake.Outcome;
import io.tingjian.store.CallDetails;
import io.tingjian.store.RecordingFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs recordings through the line before the user's eyes: progress, table, what was not screened,
 * totals.
 */
final class BatchRun {
  private final Engine engine;
  private final Settings settings;
  private final Locale language;
  private final Clock clock;

  BatchRun(Engine engine, Settings settings, Clock clock) {
    this.engine = engine;
    this.settings = settings;
    this.language = settings.language();
    this.clock = clock;
  }

  /**
   * Waits until every recording has ended. The table goes to standard output, progress to standard
   * error.
   *
   * @return the exit code: done, or done with failures
   */
  int run(List<Path> files) {
    Instant start = clock.instant();
    Map<Path, Outcome> outcomes = pass(files);
    List<BatchResult> results =
        outcomes.values().stream().map(outcome -> BatchResult.of(engine.store(), outcome)).toList();
    BatchSummary summary = new BatchSummary(results, nothingNew(outcomes), language);
    System.out.println();
    System.out.print(new Report(Ansi.AUTO, language).table(summary.screened()));
    summary.notScreened().forEach(System.out::println);
    System.out.println(summary.totals(Duration.between(start, clock.instant())));
    return summary.allScreened() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }

  private static boolean nothingNew(Map<Path, Outcome> outcomes) {
    return outcomes.values().stream().noneMatch(Outcome.Received.class::isInstance);
  }

  private Map<Path, Outcome> pass(List<Path> files) {
    List<Path> recordings = files.stream().filter(this::isRecording).toList();
    long bytes = recordings.stream().mapToLong(BatchRun::size).sum();
    boolean terminal = System.console() != null;
    try (ProgressBar bar = new ProgressBar(System.err, terminal, clock, recordings.size(), bytes)) {
      Batch batch =
          new Batch(
              engine,
              (file, id) -> {
                if (isRecording(file)) bar.done(size(file), id.map(this::durationMs).orElse(0L));
              });
      return batch.run(files);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("stopped; what was done is kept, the rest goes on at the next start", e);
    }
  }

  /** Sidecars and the rest of a folder are handed in too, but nobody counts them as calls. */
  private boolean isRecording(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return settings.extensions().contains(ending);
  }

  private long durationMs(String id) {
    return engine
        .store()
        .details()
        .find(id)
        .flatMap(CallDetails.Detail::recording)
        .map(RecordingFacts::durationMs)
        .orElse(0L);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
