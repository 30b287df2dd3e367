package io.tingjian.classify;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Between a network's arrays and plain numbers. */
final class LogOdds {
  /** A sigmoid of single precision rounds to 0 or 1 beyond this. */
  private static final double CERTAIN = 1e-6;

  private LogOdds() {}

  /**
   * @param probabilities one column
   */
  static double[] of(INDArray probabilities) {
    double[] logOdds = probabilities.toDoubleVector();
    for (int i = 0; i < logOdds.length; i++) {
      double p = Math.min(1 - CERTAIN, Math.max(CERTAIN, logOdds[i]));
      logOdds[i] = Math.log(p / (1 - p));
    }
    return logOdds;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** One column, 1 for positive. */
  static INDArray targets(List<Boolean> positive) {
    float[] column = new float[positive.size()];
    for (int i = 0; i < column.length; i++) column[i] = positive.get(i) ? 1 : 0;
    return Nd4j.create(column, new int[] {column.length, 1});
  }

  static void requireCount(float[] weights, long expected) {
    if (weights.length != expected)
      throw new IllegalArgumentException(
          "this network has " + expected + " weights (got " + weights.length + ")");
  }
}
