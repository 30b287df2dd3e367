package io.tingjian.audio;

/**
 * What a voice is like, whatever it says how loud: mel-frequency cepstra (Davis and Mermelstein
 * 1980) of a telephone's band, so that they are the same numbers at 8 and at 16 kHz.
 */
final class Timbre {
  private static final int WINDOW_MS = 32;
  private static final int FILTERS = 24;
  private static final double LOWEST_HZ = 150;
  private static final double HIGHEST_HZ = 3700;

  /** Below the quantisation of 8 bits; what is quieter is all the same. */
  private static final double LEAST_POWER = 1e3;

  private final int rateHz;
  private final int window;
  private final Fft fft;
  private final double[][] filters;
  private final double[][] cosines;

  Timbre(int rateHz) {
    this.rateHz = rateHz;
    this.window = rateHz * WINDOW_MS / 1000;
    this.fft = new Fft(window);
    this.filters = filters(window / 2, (double) rateHz / window);
    this.cosines = cosines();
  }

  /**
   * @return frames[frame][coefficient]; {@link Audio#TIMBRE_MS} apart, none where the window does
   *     not fit
   */
  float[][] of(short[] samples) {
    int hop = rateHz * Audio.TIMBRE_MS / 1000;
    int frames = Math.max(0, (samples.length - window) / hop + 1);
    float[][] cepstra = new float[frames][];
    for (int f = 0; f < frames; f += 2) {
      int next = Math.min(f + 1, frames - 1);
      double[][] powers = fft.powers(samples, f * hop, next * hop);
      cepstra[f] = cepstrum(powers[0]);
      cepstra[next] = next == f ? cepstra[f] : cepstrum(powers[1]);
    }
    return cepstra;
  }

  private float[] cepstrum(double[] power) {
    double[] logs = new double[FILTERS];
    for (int m = 0; m < FILTERS; m++) {
      double sum = 0;
      for (int k = 0; k < power.length; k++) sum += filters[m][k] * power[k];
      logs[m] = Math.log(Math.max(LEAST_POWER, sum));
    }
    float[] cepstrum = new float[Audio.TIMBRE_SIZE];
    for (int c = 0; c < cepstrum.length; c++) {
      double sum = 0;
      for (int m = 0; m < FILTERS; m++) sum += cosines[c][m] * logs[m];
      cepstrum[c] = (float) sum;
    }
    return cepstrum;
  }

  /** Triangles that are equally wide on the mel scale. */
  private static double[][] filters(int bins, double binHz) {
    double[][] filters = new double[FILTERS][bins];
    double low = mel(LOWEST_HZ);
    double step = (mel(HIGHEST_HZ) - low) / (FILTERS + 1);
    for (int m = 0; m < FILTERS; m++)
      for (int k = 0; k < bins; k++) {
        double from = Math.abs(mel(k * binHz) - (low + (m + 1) * step)) / step;
        filters[m][k] = Math.max(0, 1 - from);
      }
    return filters;
  }

  private static double mel(double hz) {
    return 1127 * Math.log(1 + hz / 700);
  }

  /** The first row is the level and is kept: who sits nearer to the recorder is louder. */
  private static double[][] cosines() {
    double[][] cosines = new double[Audio.TIMBRE_SIZE][FILTERS];
    for (int c = 0; c < Audio.TIMBRE_SIZE; c++)
      for (int m = 0; m < FILTERS; m++)
        cosines[c][m] = Math.cos(Math.PI * c * (m + 0.5) / FILTERS) * Math.sqrt(2.0 / FILTERS);
    return cosines;
  }
}
