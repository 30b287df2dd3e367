package io.tingjian.transcribe;

import io.tingjian.audio.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Which portions of a channel the recognizer is given. It wants a little silence around the speech:
 * without it, words at the edges are missed or begin too early.
 */
final class Portions {
  /**
   * @param startMs inclusive
   * @param endMs exclusive
   */
  record Portion(long startMs, long endMs) {}

  private static final long AROUND_MS = 300;

  private Portions() {}

  /**
   * @param speech of one channel, in order of time
   * @return the same widened, joined where they meet
   */
  static List<Portion> around(List<Stretch> speech, long durationMs) {
    List<Portion> portions = new ArrayList<>();
    for (Stretch stretch : speech) {
      long start = Math.max(0, stretch.startMs() - AROUND_MS);
      long end = Math.min(durationMs, stretch.endMs() + AROUND_MS);
      int last = portions.size() - 1;
      if (last >= 0 && portions.get(last).endMs() >= start)
        portions.set(last, new Portion(portions.get(last).startMs(), end));
      else portions.add(new Portion(start, end));
    }
    return portions;
  }
}
