package io.tingjian.audio;

import io.tingjian.call.Prosody;
import java.util.ArrayList;
import java.util.List;

/**
 * Level and pitch of the voiced parts of a stretch, by the normalised difference function of YIN
 * (de Cheveigné and Kawahara 2002). It works at about 4 kHz: a voice's pitch lies below 500 Hz, and
 * a quarter of the samples and lags is a sixteenth of the work.
 */
final class PitchTracker {
  private static final int WORK_HZ = 4000;
  private static final int LOWEST_HZ = 65;
  private static final int HIGHEST_HZ = 480;
  private static final int WINDOW = WORK_HZ * 32 / 1000;

  static final int HOP_MS = 20;
  private static final int HOP = WORK_HZ * HOP_MS / 1000;

  /** Below it, the noise of the line is what has a period. */
  private static final double FAINTEST_DBFS = -60;

  /** A dip deeper than this is a period. */
  private static final double PERIODIC = 0.2;

  /** A creaking or a noisy voice is less regular. */
  private static final double PERHAPS = 0.35;

  /** From the start of a window and of what it is compared with to their middle. */
  static final int MIDDLE_MS = 24;

  private static final int SHORTEST_LAG = WORK_HZ / HIGHEST_HZ;
  private static final int LONGEST_LAG = WORK_HZ / LOWEST_HZ;

  /** Whole vectors of any machine. */
  private static final int LAGS_AT_ONCE = 32;

  private static final int SAMPLES_AT_ONCE = 4;

  /**
   * A moment of a voice.
   *
   * @param ms from the start of the stretch
   * @param power mean square, in units of 16-bit samples
   */
  record Voiced(long ms, double hz, double power) {}

  private PitchTracker() {}

  /**
   * Whether a voice sounds somewhere in a stretch: noise, however it swells, has no period for two
   * windows.
   */
  static boolean voiced(short[] samples, int from, int to, int rateHz) {
    float[] slow = slowed(samples, from, to, rateHz / WORK_HZ);
    int voiced = 0;
    for (int at = 0; at + WINDOW + LONGEST_LAG <= slow.length && voiced < 2; at += HOP)
      if (pitchAt(slow, at, PERHAPS) > 0) voiced++;
    return voiced == 2;
  }

  static Prosody measure(short[] samples, int from, int to, int rateHz) {
    List<Voiced> contour = contour(samples, from, to, rateHz);
    if (contour.isEmpty()) return Prosody.NONE;
    double[] pitches = contour.stream().mapToDouble(Voiced::hz).sorted().toArray();
    double power = contour.stream().mapToDouble(Voiced::power).average().orElseThrow();
    return new Prosody(
        Levels.dbfs(power), share(pitches, 0.5), share(pitches, 0.1), share(pitches, 0.9));
  }

  /** The moments in which a voice sounds, in order; one every {@link #HOP_MS}. */
  static List<Voiced> contour(short[] samples, int from, int to, int rateHz) {
    float[] slow = slowed(samples, from, to, rateHz / WORK_HZ);
    List<Voiced> contour = new ArrayList<>();
    for (int at = 0; at + WINDOW + LONGEST_LAG <= slow.length; at += HOP) {
      double energy = 0;
      for (int i = at; i < at + WINDOW; i++) energy += slow[i] * slow[i];
      if (Levels.dbfs(energy / WINDOW) < FAINTEST_DBFS) continue;
      double pitch = pitchAt(slow, at, PERIODIC);
      if (pitch > 0) contour.add(new Voiced(at * 1000L / WORK_HZ, pitch, energy / WINDOW));
    }
    return contour;
  }

  /** The value that so large a share does not reach; of two the greater one. */
  private static double share(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  /** Averages neighbours, which is filter enough for what is looked for far below. */
  private static float[] slowed(short[] samples, int from, int to, int step) {
    float[] slow = new float[Math.max(0, (to - from) / step)];
    for (int i = 0; i < slow.length; i++) {
      int sum = 0;
      for (int k = 0; k < step; k++) sum += samples[from + i * step + k];
      slow[i] = (float) sum / step;
    }
    return slow;
  }

  /** In Hz; 0 when the window is not periodic. */
  private static double pitchAt(float[] x, int at, double deepEnough) {
    float[] difference = new float[LONGEST_LAG + 1];
    double[] dip = new double[LONGEST_LAG + 1];
    double sum = 0;
    int done = 0;
    for (int lag = SHORTEST_LAG; lag < LONGEST_LAG; lag++) {
      if (lag == done || done == 0) {
        // Most voices' period is among the shorter lags: the longer ones are then left alone.
        int upTo = Math.min(LONGEST_LAG, done + LAGS_AT_ONCE);
        addDifferences(x, at, difference, done + 1, upTo);
        while (done < upTo) {
          sum += difference[++done];
          dip[done] = sum == 0 ? 1 : difference[done] * done / sum;
        }
      }
      if (dip[lag] > dip[lag - 1] || dip[lag] > dip[lag + 1]) continue;
      double vertex = vertex(dip[lag - 1], dip[lag], dip[lag + 1]);
      // A high voice's period is few samples long: the dip's bottom lies between two of them.
      double bottom = dip[lag] - (dip[lag - 1] - dip[lag + 1]) * vertex / 4;
      if (bottom < deepEnough) return WORK_HZ / (lag + vertex);
    }
    return 0;
  }

  /**
   * All lags of a few samples one after the other: so the compiler takes several lags at once, and
   * their sums are fetched and put back seldom.
   */
  private static void addDifferences(float[] x, int at, float[] difference, int from, int upTo) {
    for (int i = at; i < at + WINDOW; i += SAMPLES_AT_ONCE)
      for (int lag = from; lag <= upTo; lag++) {
        float a = x[i] - x[i + lag];
        float b = x[i + 1] - x[i + 1 + lag];
        float c = x[i + 2] - x[i + 2 + lag];
        float d = x[i + 3] - x[i + 3 + lag];
        difference[lag] = difference[lag] + a * a + b * b + c * c + d * d;
      }
  }

  /** Where between the lags the parabola through three points is lowest, -0.5 to 0.5. */
  private static double vertex(double before, double here, double after) {
    double bend = before - 2 * here + after;
    return bend <= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
  }
}
