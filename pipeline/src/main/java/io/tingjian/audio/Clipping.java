package io.tingjian.audio;

/** Tells a channel whose peaks were cut off. */
final class Clipping {
  /** Cut peaks are flat: so many samples in a row stay at the same height. */
  private static final int FLAT_RUN = 4;

  /** Of all samples; speech at a proper level has none, a badly set line thousands a minute. */
  private static final double TOO_MANY = 0.001;

  /** Below half of full scale nothing is cut; there, flat runs are steps of a coarse codec. */
  private static final int LOUD = 1 << 14;

  private Clipping() {}

  static boolean clipped(short[] samples) {
    int top = 0;
    for (short sample : samples) top = Math.max(top, Math.abs((int) sample));
    if (top < LOUD) return false;
    int ceiling = top - top / 100;
    int flat = 0;
    int run = 0;
    for (short sample : samples) {
      run = Math.abs((int) sample) >= ceiling ? run + 1 : 0;
      if (run == FLAT_RUN) flat += FLAT_RUN;
      else if (run > FLAT_RUN) flat++;
    }
    return flat > TOO_MANY * samples.length;
  }
}
