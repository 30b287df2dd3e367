package io.tingjian.cli;

import java.util.Locale;

/** Times as people read them. */
final class Clockface {
  private Clockface() {}

  /** {@code mm:ss.s}, or {@code h:mm:ss.s} from an hour on. */
  static String of(long ms) {
    long tenths = Math.round(ms / 100.0);
    long seconds = tenths / 10;
    String rest =
        String.format(Locale.ROOT, "%02d:%02d.%d", seconds / 60 % 60, seconds % 60, tenths % 10);
    return seconds < 3600 ? rest : seconds / 3600 + ":" + rest;
  }

  /** {@code 42 s}, {@code 3 min 05 s} or {@code 2 h 03 min}. */
  static String span(long seconds) {
    if (seconds < 60) return seconds + " s";
    if (seconds < 3600)
      return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }
}
