package io.tingjian.audio;

import java.util.Arrays;

/**
 * The pure components of one short frame.
 *
 * @param hz their frequencies
 * @param power their powers, in the same order
 * @param total power of the frame between the limits of a telephone line
 * @param levelDbfs the same as a level
 */
record Partials(double[] hz, double[] power, double total, double levelDbfs) {
  /** A window of 64 ms parts partials that are 31 Hz apart, as far as it moves on each time. */
  static final int WINDOW_MS = 64;

  static final int HOP_MS = 32;

  private static final int LOWEST_HZ = 120;
  private static final int HIGHEST_HZ = 3600;

  /** Weaker ones are the noise between the others. */
  private static final double WEAKEST = 0.01;

  /** A Hann window spreads a pure tone over so many bins on each side. */
  private static final int SPREAD = 2;

  /** Of all power, the share that stands at the same frequencies in another frame. */
  double shareSteadySince(Partials earlier, double toleranceHz) {
    double steady = 0;
    for (int i = 0; i < hz.length; i++)
      for (double before : earlier.hz)
        if (Math.abs(hz[i] - before) <= toleranceHz) {
          steady += power[i];
          break;
        }
    return total == 0 ? 0 : steady / total;
  }

  /** Frequency of the strongest; 0 without any. */
  double strongestHz() {
    int best = -1;
    for (int i = 0; i < hz.length; i++) if (best < 0 || power[i] > power[best]) best = i;
    return best < 0 ? 0 : hz[best];
  }

  /**
   * @param spectrum of a window, bin by bin
   */
  static Partials of(double[] spectrum, double binHz) {
    int low = (int) (LOWEST_HZ / binHz);
    int high = Math.min(spectrum.length - SPREAD - 1, (int) (HIGHEST_HZ / binHz));
    double total = 0;
    for (int k = low; k <= high; k++) total += spectrum[k];
    double[] hz = new double[high - low];
    double[] power = new double[high - low];
    int found = 0;
    for (int k = low + 1; k < high; k++) {
      if (spectrum[k] < spectrum[k - 1] || spectrum[k] <= spectrum[k + 1]) continue;
      double lobe = 0;
      for (int i = k - SPREAD; i <= k + SPREAD; i++) lobe += spectrum[i];
      if (lobe < WEAKEST * total) continue;
      hz[found] = (k + vertex(spectrum, k)) * binHz;
      power[found++] = lobe;
    }
    return new Partials(
        Arrays.copyOf(hz, found),
        Arrays.copyOf(power, found),
        total,
        levelDbfs(total, spectrum.length * 2));
  }

  /** Where the parabola through the logarithms of three bins is highest, -0.5 to 0.5. */
  private static double vertex(double[] spectrum, int k) {
    double before = Math.log(spectrum[k - 1] + 1e-9);
    double here = Math.log(spectrum[k] + 1e-9);
    double after = Math.log(spectrum[k + 1] + 1e-9);
    double bend = before - 2 * here + after;
    return bend >= 0 ? 0 : 0.5 * (before - after) / bend;
  }

  /** By Parseval; both halves of the spectrum count, and a Hann window keeps 3/8 of the power. */
  static double levelDbfs(double total, int size) {
    return Levels.dbfs(2 * total / (0.375 * size * size));
  }
}
