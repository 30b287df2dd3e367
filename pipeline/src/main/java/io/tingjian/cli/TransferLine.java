package io.tingjian.cli;

import io.tingjian.transcribe.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** One line that says how far a transfer is, drawn over at every percent. For one thread. */
final class TransferLine implements Progress, AutoCloseable {
  private static final long DRAWN_EVERY_BYTES = 4 << 20;

  private final PrintStream out;
  private Stage stage;
  private long drawn = -1;

  TransferLine(PrintStream out) {
    this.out = out;
  }

  @Override
  public void at(Stage stage, long done, long total) {
    long step = total > 0 ? done * 100 / total : done / DRAWN_EVERY_BYTES;
    if (stage == this.stage && step == drawn) return;
    if (stage != this.stage) close();
    this.stage = stage;
    drawn = step;
    String doing = stage.name().toLowerCase(Locale.ROOT);
    String share = total > 0 ? step + " %" : "";
    out.printf(Locale.ROOT, "\r%-9s %5s %8.1f MB", doing, share, done / 1e6);
    out.flush();
  }

  @Override
  public void close() {
    if (stage != null) out.println();
    stage = null;
  }
}
