package io.tingjian.audio;

import java.util.Arrays;

/** Levels of a channel in frames of 10 ms. */
final class Levels {
  static final int FRAME_MS = 10;

  /** Digital silence; far below the quietest line. */
  static final double SILENCE = -100;

  private Levels() {}

  /**
   * dBFS per frame of the signal's slope, which leaves out hum and the rumble of a street, where a
   * voice has little to say.
   */
  static double[] of(short[] samples, int rateHz) {
    int step = rateHz * FRAME_MS / 1000;
    double[] levels = new double[samples.length / step];
    double before = 0;
    for (int f = 0; f < levels.length; f++) {
      double sum = 0;
      for (int i = f * step; i < (f + 1) * step; i++) {
        double slope = samples[i] - 0.95 * before;
        before = samples[i];
        sum += slope * slope;
      }
      levels[f] = dbfs(sum / step);
    }
    return levels;
  }

  /** dBFS of a few samples as they are. */
  static double level(short[] samples, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) sum += (double) samples[i] * samples[i];
    return dbfs(sum / length);
  }

  /** Of a mean square in units of 16-bit samples. */
  static double dbfs(double meanSquare) {
    return meanSquare <= 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(meanSquare / (1L << 30)));
  }

  /**
   * The level below which so large a share of the frames lies; frames of digital silence do not
   * count, because a recorder writes them where there is no line yet.
   */
  static double percentile(double[] levels, double share) {
    double[] sounding = Arrays.stream(levels).filter(level -> level > SILENCE).sorted().toArray();
    if (sounding.length == 0) return SILENCE;
    return sounding[(int) (share * (sounding.length - 1))];
  }
}
