package io.tingjian.speakers;

/**
 * Count, sums and sums of products of frames: all that a Gaussian is made of, and cheap to add. Not
 * changed once it is made.
 */
final class Moments {
  /** Keeps the spread of few frames away from nothing, in squares of the call's own spread. */
  private static final double LEAST_SPREAD = 0.05;

  private final int count;
  private final double[] sum;

  /** The lower triangle, row by row. */
  private final double[] products;

  private Moments(int count, double[] sum, double[] products) {
    this.count = count;
    this.sum = sum;
    this.products = products;
  }

  static Moments of(Iterable<float[]> frames, int size) {
    int count = 0;
    double[] sum = new double[size];
    double[] products = new double[size * (size + 1) / 2];
    for (float[] frame : frames) {
      count++;
      for (int i = 0, at = 0; i < size; i++) {
        sum[i] += frame[i];
        for (int j = 0; j <= i; j++) products[at++] += frame[i] * frame[j];
      }
    }
    return new Moments(count, sum, products);
  }

  Moments plus(Moments other) {
    return new Moments(count + other.count, added(sum, other.sum), added(products, other.products));
  }

  int count() {
    return count;
  }

  double[] mean() {
    double[] mean = new double[sum.length];
    for (int i = 0; i < mean.length; i++) mean[i] = count == 0 ? 0 : sum[i] / count;
    return mean;
  }

  /** Cholesky's lower triangle of the covariance. */
  double[][] root() {
    int size = sum.length;
    double[] mean = mean();
    double[][] root = new double[size][size];
    for (int i = 0, at = 0; i < size; i++)
      for (int j = 0; j <= i; j++, at++) {
        double value = count == 0 ? 0 : products[at] / count - mean[i] * mean[j];
        if (i == j) value += LEAST_SPREAD;
        for (int k = 0; k < j; k++) value -= root[i][k] * root[j][k];
        // Rounding can take what is left below nothing.
        root[i][j] = i == j ? Math.sqrt(Math.max(value, 1e-9)) : value / root[j][j];
      }
    return root;
  }

  /** How badly one Gaussian describes the frames: their count times the log of its volume. */
  double disorder() {
    double log = 0;
    double[][] root = root();
    for (int i = 0; i < root.length; i++) log += 2 * Math.log(root[i][i]);
    return count * log;
  }

  private static double[] added(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) sum[i] = a[i] + b[i];
    return sum;
  }
}
