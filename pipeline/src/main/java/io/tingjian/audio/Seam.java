package io.tingjian.audio;

/** Where a long recording is parted: in the quietest moment, so that no word is. */
final class Seam {
  private static final int WINDOW_MS = 300;
  private static final int STEP_MS = 50;

  private Seam() {}

  /**
   * The middle of the quietest moment of all channels together.
   *
   * @param from first frame to look at
   * @param to frame after the last one
   */
  static int in(short[][] samples, int from, int to, int rateHz) {
    int window = rateHz * WINDOW_MS / 1000;
    int step = rateHz * STEP_MS / 1000;
    int best = to - window;
    double least = Double.MAX_VALUE;
    for (int at = from; at + window <= to; at += step) {
      double energy = 0;
      for (short[] channel : samples)
        for (int i = at; i < at + window; i++) energy += (double) channel[i] * channel[i];
      if (energy < least) {
        least = energy;
        best = at;
      }
    }
    return best + window / 2;
  }
}
