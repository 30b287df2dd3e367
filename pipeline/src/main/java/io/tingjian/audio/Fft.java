package io.tingjian.audio;

/**
 * Power spectra by the radix-2 algorithm of Cooley and Tukey, with a Hann window. Two windows are
 * transformed at once, one as the real and one as the imaginary part: the spectrum of what is real
 * is mirrored, so they come apart again. For one thread.
 */
final class Fft {
  private final int size;
  private final int[] mirrored;
  private final double[] window;
  private final double[] cos;
  private final double[] sin;
  private final double[] re;
  private final double[] im;

  /**
   * @param size a power of two, at least 4
   */
  Fft(int size) {
    this.size = size;
    mirrored = new int[size];
    window = new double[size];
    cos = new double[size];
    sin = new double[size];
    re = new double[size];
    im = new double[size];
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      mirrored[i] = Integer.reverse(i << shift);
      window[i] = hann(i, size);
    }
    // Those of each pass lie together, in the order in which it needs them.
    for (int half = 2; half < size; half *= 2)
      for (int k = 0; k < half; k++) {
        cos[half + k] = Math.cos(Math.PI * k / half);
        sin[half + k] = -Math.sin(Math.PI * k / half);
      }
  }

  /** How much a window of a size lets through at one of its points. */
  static double hann(int at, int size) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * at / size);
  }

  /**
   * Power of the bins below half the rate, of two windows.
   *
   * @return the first window's, then the second's
   */
  double[][] powers(short[] samples, int first, int second) {
    for (int i = 0; i < size; i++) {
      re[mirrored[i]] = samples[first + i] * window[i];
      im[mirrored[i]] = samples[second + i] * window[i];
    }
    combinePairs();
    for (int half = 2; half < size; half *= 2) combine(half);
    double[][] powers = new double[2][size / 2];
    for (int k = 0; k < size / 2; k++) {
      int m = size - k & size - 1;
      powers[0][k] = power(re[k] + re[m], im[k] - im[m]);
      powers[1][k] = power(im[k] + im[m], re[m] - re[k]);
    }
    return powers;
  }

  private static double power(double twiceRe, double twiceIm) {
    return (twiceRe * twiceRe + twiceIm * twiceIm) / 4;
  }

  /** The first pass turns nothing. */
  private void combinePairs() {
    for (int a = 0; a < size; a += 2) {
      double r = re[a + 1];
      double i = im[a + 1];
      re[a + 1] = re[a] - r;
      im[a + 1] = im[a] - i;
      re[a] += r;
      im[a] += i;
    }
  }

  private void combine(int half) {
    for (int start = 0; start < size; start += 2 * half)
      for (int k = 0; k < half; k++) {
        int a = start + k;
        int b = a + half;
        double c = cos[half + k];
        double s = sin[half + k];
        double bRe = re[b] * c - im[b] * s;
        double bIm = re[b] * s + im[b] * c;
        re[b] = re[a] - bRe;
        im[b] = im[a] - bIm;
        re[a] += bRe;
        im[a] += bIm;
      }
  }
}
