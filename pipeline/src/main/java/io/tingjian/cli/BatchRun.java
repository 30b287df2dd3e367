package io.tingjian.cli;

import io.tingjian.app.Batch;
import io.tingjian.app.Engine;
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
  private final Locale language;
  private final Clock clock;

  BatchRun(Engine engine, Locale language, Clock clock) {
    this.engine = engine;
    this.language = language;
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
    BatchSummary summary = new BatchSummary(results, language);
    System.out.println();
    System.out.print(new Report(Ansi.AUTO, language).table(summary.screened()));
    summary.notScreened().forEach(System.out::println);
    System.out.println(summary.totals(Duration.between(start, clock.instant())));
    return summary.allScreened() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }

  private Map<Path, Outcome> pass(List<Path> files) {
    long bytes = files.stream().mapToLong(BatchRun::size).sum();
    boolean terminal = System.console() != null;
    try (ProgressBar bar = new ProgressBar(System.err, terminal, clock, files.size(), bytes)) {
      Batch batch =
          new Batch(
              engine, (file, id) -> bar.done(size(file), id.map(this::durationMs).orElse(0L)));
      return batch.run(files);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("stopped; what was done is kept, the rest goes on at the next start", e);
    }
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
