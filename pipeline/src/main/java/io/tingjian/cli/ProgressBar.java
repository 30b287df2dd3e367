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
  private static final int WIDTH = 28;
  private static final Duration REDRAW = Duration.ofMillis(200);

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private final int calls;
  private final long bytes;
  private final Instant start;

  private int callsDone;
  private long bytesDone;
  private long audioMs;
  private int tenths;
  private Instant drawn = Instant.EPOCH;

  /**
   * @param calls in the batch
   * @param bytes of all their recordings: the measure for the time left
   */
  ProgressBar(PrintStream out, boolean terminal, Clock clock, int calls, long bytes) {
    this.out = out;
    this.terminal = terminal;
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
    boolean last = callsDone == calls;
    if (terminal) {
      if (last || !clock.instant().isBefore(drawn.plus(REDRAW))) {
        out.print("\r" + line() + "\u001b[K");
        out.flush();
        drawn = clock.instant();
      }
    } else if (callsDone * 10 / Math.max(1, calls) > tenths || last) {
      tenths = callsDone * 10 / Math.max(1, calls);
      out.println(line());
    }
  }

  /** Ends the line that was drawn over. */
  @Override
  public synchronized void close() {
    if (terminal && callsDone > 0) out.println();
  }

  private String line() {
    double share = bytes == 0 ? 1 : (double) bytesDone / bytes;
    double seconds = Math.max(0.001, Duration.between(start, clock.instant()).toMillis() / 1000.0);
    int filled = (int) Math.round(share * WIDTH);
    long left = share > 0 ? Math.round(seconds / share - seconds) : 0;
    return String.format(
        Locale.ROOT,
        "%s%s  %d/%d calls  %.1f audio min  %.0f × real time  %s left",
        "█".repeat(filled),
        "░".repeat(WIDTH - filled),
        callsDone,
        calls,
        audioMs / 60_000.0,
        audioMs / 1000.0 / seconds,
        Clockface.span(left));
  }
}
