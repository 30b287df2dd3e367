package io.tingjian.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How many of some calls are done, and how long the others still take. For one thread. */
final class CountBar implements AutoCloseable {
  private final BarLine shown;
  private final Clock clock;
  private final Instant start;

  CountBar(PrintStream out, boolean terminal, Clock clock) {
    this.shown = new BarLine(out, terminal, clock);
    this.clock = clock;
    this.start = clock.instant();
  }

  void show(long done, long of) {
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    long left = Math.round(seconds * (of - done) / Math.max(1, done));
    shown.show(
        done,
        of,
        () ->
            String.format(
                Locale.ROOT,
                "%s  %d/%d calls  %s left",
                BarLine.bar((double) done / Math.max(1, of)),
                done,
                of,
                Clockface.span(Math.max(0, left))));
  }

  @Override
  public void close() {
    shown.end();
  }
}
