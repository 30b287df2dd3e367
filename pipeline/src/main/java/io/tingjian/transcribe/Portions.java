package io.tingjian.transcribe;

import io.tingjian.audio.Decoded;
import io.tingjian.audio.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Which portions of a channel the recognizer is given, each by itself. It wants a little silence
 * around the speech: without it, words at the edges are missed or begin too early. Whoever speaks
 * on and on is cut where he is quietest, so that one portion never holds much memory or time.
 */
final class Portions {
  /**
   * @param startMs inclusive, from the start of the sound
   * @param endMs exclusive
   */
  record Portion(int channel, long startMs, long endMs) {}

  private static final long AROUND_MS = 300;
  private static final long LONGEST_MS = 30_000;

  /** The cut is looked for in the last third of the longest portion. */
  private static final long CUT_FROM_MS = 20_000;

  private static final long LOOK_MS = 100;
  private static final long STEP_MS = 20;

  private Portions() {}

  /**
   * @param speech of one channel, in order of time
   * @return the same widened, joined where they meet, cut where they are too long
   */
  static List<Portion> of(Decoded sound, int channel, List<Stretch> speech) {
    List<Portion> portions = new ArrayList<>();
    for (Portion whole : around(channel, speech, sound.durationMs())) {
      long from = whole.startMs();
      while (whole.endMs() - from > LONGEST_MS) {
        long cut = quietest(sound, channel, from + CUT_FROM_MS, from + LONGEST_MS);
        portions.add(new Portion(channel, from, cut));
        from = cut;
      }
      portions.add(new Portion(channel, from, whole.endMs()));
    }
    return portions;
  }

  private static List<Portion> around(int channel, List<Stretch> speech, long durationMs) {
    List<Portion> portions = new ArrayList<>();
    for (Stretch stretch : speech) {
      long start = Math.max(0, stretch.startMs() - AROUND_MS);
      long end = Math.min(durationMs, stretch.endMs() + AROUND_MS);
      int last = portions.size() - 1;
      if (last >= 0 && portions.get(last).endMs() >= start)
        portions.set(last, new Portion(channel, portions.get(last).startMs(), end));
      else portions.add(new Portion(channel, start, end));
    }
    return portions;
  }

  private static long quietest(Decoded sound, int channel, long fromMs, long toMs) {
    short[] samples = sound.samples()[channel];
    long best = toMs;
    double least = Double.MAX_VALUE;
    for (long at = fromMs; at + LOOK_MS <= toMs; at += STEP_MS) {
      double energy = 0;
      for (int i = sound.frameAt(at); i < sound.frameAt(at + LOOK_MS); i++)
        energy += (double) samples[i] * samples[i];
      if (energy < least) {
        least = energy;
        best = at + LOOK_MS / 2;
      }
    }
    return best;
  }
}
