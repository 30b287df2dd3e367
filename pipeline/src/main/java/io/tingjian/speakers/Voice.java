package io.tingjian.speakers;

/** One speaker's voice as a Gaussian over frames of timbre. */
final class Voice {
  private final double[] mean;
  private final double[][] root;
  private final double logVolume;

  Voice(Moments frames) {
    this.mean = frames.mean();
    this.root = frames.root();
    double log = 0;
    for (int i = 0; i < root.length; i++) log += Math.log(root[i][i]);
    this.logVolume = log;
  }

  /** Log-likelihood of a frame, but for a constant that is the same for all voices. */
  double of(float[] frame) {
    double[] solved = new double[mean.length];
    double distance = 0;
    for (int i = 0; i < mean.length; i++) {
      double value = frame[i] - mean[i];
      for (int k = 0; k < i; k++) value -= root[i][k] * solved[k];
      solved[i] = value / root[i][i];
      distance += solved[i] * solved[i];
    }
    return -distance / 2 - logVolume;
  }
}
