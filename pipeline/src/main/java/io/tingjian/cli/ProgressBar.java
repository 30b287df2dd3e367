package io.tingjian.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a batch is: calls done, audio minutes, times real time, time left. On a terminal one line
 * is drawn over and over; elsewhere a line is written at every tenth of the way. Threads may share
 * it.
 */
final class ProgressBar implements AutoCloseable {
  private final BarLine shown;
  private final Clock clock;
  private final int calls;
  private final long bytes;
  private final Instant start;

  private int callsDone;
  private long bytesDone;
  private long audioMs;

  /**
   * @param calls in the batch
   * @param bytes of all their recordings: the measure for the time left
   */
  ProgressBar(PrintStream out, boolean terminal, Clock clock, int calls, long bytes) {
    this.shown = new BarLine(out, terminal, clock);
    this.clock = clock;
    this.calls = calls;
    this.bytes = bytes;
    this.start = clock.instant();
  }

  /**
   * One more call has ended.
   *
   * @param durationMs of its audio; 0 when it was not listened to
   */
  synchronized void done(long callBytes, long durationMs) {
    callsDone++;
    bytesDone += callBytes;
    audioMs += durationMs;
    shown.show(callsDone, calls, this::line);
  }

  /** Ends the line that was drawn over. */
  @Override
  public synchronized void close() {
    shown.end();
  }

  private String line() {
    double share = bytes == 0 ? 1 : (double) bytesDone / bytes;
    double seconds = Math.max(0.001, Duration.between(start, clock.instant()).toMillis() / 1000.0);
    long left = share > 0 ? Math.round(seconds / share - seconds) : 0;
    return String.format(
        Locale.ROOT,
        "%s  %d/%d calls  %.1f audio min  %.0f × real time  %s left",
        BarLine.bar(share),
        callsDone,
        calls,
        audioMs / 60_000.0,
        audioMs / 1000.0 / seconds,
        Clockface.span(left));
  }
}
