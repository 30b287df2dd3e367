package io.tingjian.audio;

/**
 * Power spectra by the radix-2 algorithm of Cooley and Tukey, with a Hann window. For one thread.
 */
final class Fft {
  private final int size;
  private final double[] window;
  private final double[] cos;
  private final double[] sin;
  private final double[] re;
  private final double[] im;

  /**
   * @param size a power of two
   */
  Fft(int size) {
    this.size = size;
    window = new double[size];
    cos = new double[size / 2];
    sin = new double[size / 2];
    re = new double[size];
    im = new double[size];
    for (int i = 0; i < size; i++) window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
    for (int i = 0; i < size / 2; i++) {
      cos[i] = Math.cos(2 * Math.PI * i / size);
      sin[i] = -Math.sin(2 * Math.PI * i / size);
    }
  }

  /** Power of the bins below half the rate. */
  double[] power(short[] samples, int from) {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int mirrored = Integer.reverse(i << shift);
      re[mirrored] = samples[from + i] * window[i];
      im[mirrored] = 0;
    }
    for (int half = 1; half < size; half *= 2) combine(half);
    double[] power = new double[size / 2];
    for (int k = 0; k < power.length; k++) power[k] = re[k] * re[k] + im[k] * im[k];
    return power;
  }

  private void combine(int half) {
    int stride = size / (2 * half);
    for (int start = 0; start < size; start += 2 * half)
      for (int k = 0; k < half; k++) {
        int a = start + k;
        int b = a + half;
        double c = cos[k * stride];
        double s = sin[k * stride];
        double bRe = re[b] * c - im[b] * s;
        double bIm = re[b] * s + im[b] * c;
        re[b] = re[a] - bRe;
        im[b] = im[a] - bIm;
        re[a] += bRe;
        im[a] += bIm;
      }
  }
}
