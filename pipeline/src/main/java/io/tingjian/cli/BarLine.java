package io.tingjian.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Where progress is shown. On a terminal one line is drawn over and over; elsewhere a line is
 * written at every tenth of the way. For one thread.
 */
final class BarLine {
  private static final int WIDTH = 28;
  private static final Duration REDRAW = Duration.ofMillis(200);

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private int tenths;
  private Instant drawn = Instant.EPOCH;

  BarLine(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  static String bar(double share) {
    int filled = (int) Math.round(Math.min(1, share) * WIDTH);
    return "█".repeat(filled) + "░".repeat(WIDTH - filled);
  }

  /** Shows the line now, where it is time for it. */
  void show(long done, long of, Supplier<String> line) {
    boolean last = done >= of;
    int tenth = (int) (done * 10 / Math.max(1, of));
    if (terminal) {
      if (last || !clock.instant().isBefore(drawn.plus(REDRAW))) {
        out.print("\r" + line.get() + "\u001b[K");
        out.flush();
        drawn = clock.instant();
      }
    } else if (tenth > tenths || last) {
      tenths = tenth;
      out.println(line.get());
    }
  }

  /** Ends the line that was drawn over. */
  void end() {
    if (terminal && drawn.isAfter(Instant.EPOCH)) out.println();
  }
}
