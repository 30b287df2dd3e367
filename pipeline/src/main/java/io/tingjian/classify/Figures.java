package io.tingjian.classify;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often a classifier was right at one threshold. */
public record Figures(
    int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
  /** Counts what these probabilities say at a threshold. */
  static Figures of(double[] probabilities, boolean[] positive, double threshold) {
    int tp = 0, fp = 0, fn = 0, tn = 0;
    for (int i = 0; i < positive.length; i++) {
      boolean said = probabilities[i] >= threshold;
      if (said && positive[i]) tp++;
      else if (said) fp++;
      else if (positive[i]) fn++;
      else tn++;
    }
    return new Figures(tp, fp, fn, tn);
  }

  /** 0 to 1; 1 when nothing was called positive. */
  @JsonProperty
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** 0 to 1; 1 when there was nothing to find. */
  @JsonProperty
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** 0 to 1. */
  @JsonProperty
  public double f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : Math.round(1000.0 * part / whole) / 1000.0;
  }
}
