package io.tingjian.classify;

/**
 * Platt's scaling: from a network's log-odds to probabilities that mean what they say, fitted on
 * answers to utterances that the network had not seen.
 *
 * @param slope below 1 when the network is too sure of itself
 */
record Calibration(double slope, double intercept) {
  private static final int STEPS = 60;

  double probability(double logOdds) {
    return LogOdds.probability(slope * logOdds + intercept);
  }

  /**
   * Newton's method on the logistic loss, each step halved until it helps. The targets are drawn in
   * a little (Platt 1999), so that data without a mistake does not give an endless slope.
   */
  static Calibration fit(double[] logOdds, boolean[] positive) {
    double[] targets = targets(positive);
    Calibration best = new Calibration(0, 0);
    double loss = best.loss(logOdds, targets);
    for (int step = 0; step < STEPS; step++) {
      Calibration direction = best.newton(logOdds, targets);
      double stride = 1;
      Calibration next = best.minus(direction, stride);
      while (stride > 1e-6 && !(next.loss(logOdds, targets) < loss)) {
        stride /= 2;
        next = best.minus(direction, stride);
      }
      if (stride <= 1e-6) break;
      best = next;
      loss = best.loss(logOdds, targets);
    }
    return best;
  }

  private static double[] targets(boolean[] positive) {
    int positives = 0;
    for (boolean p : positive) if (p) positives++;
    double[] targets = new double[positive.length];
    for (int i = 0; i < targets.length; i++)
      targets[i] =
          positive[i]
              ? (positives + 1.0) / (positives + 2.0)
              : 1.0 / (positive.length - positives + 2.0);
    return targets;
  }

  private Calibration newton(double[] logOdds, double[] targets) {
    double bySlope = 0;
    double byIntercept = 0;
    double slopeTwice = 1e-9;
    double both = 0;
    double interceptTwice = 1e-9;
    for (int i = 0; i < logOdds.length; i++) {
      double p = probability(logOdds[i]);
      double error = p - targets[i];
      double weight = p * (1 - p);
      bySlope += error * logOdds[i];
      byIntercept += error;
      slopeTwice += weight * logOdds[i] * logOdds[i];
      both += weight * logOdds[i];
      interceptTwice += weight;
    }
    double determinant = slopeTwice * interceptTwice - both * both;
    return new Calibration(
        (interceptTwice * bySlope - both * byIntercept) / determinant,
        (slopeTwice * byIntercept - both * bySlope) / determinant);
  }

  private Calibration minus(Calibration direction, double stride) {
    return new Calibration(
        slope - stride * direction.slope, intercept - stride * direction.intercept);
  }

  private double loss(double[] logOdds, double[] targets) {
    double loss = 0;
    for (int i = 0; i < logOdds.length; i++) {
      double score = slope * logOdds[i] + intercept;
      // log(1 + e^score) without overflow
      loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - targets[i] * score;
    }
    return loss;
  }
}
