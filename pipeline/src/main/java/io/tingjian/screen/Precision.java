package io.tingjian.screen;

/**
 * How often people confirm what a rule finds, as far as they have looked.
 *
 * @param confirmed findings that a person confirmed
 * @param rejected findings that a person rejected
 */
public record Precision(int confirmed, int rejected) {
  public static final Precision UNKNOWN = new Precision(0, 0);

  /** For an interval that holds the truth 95 times out of 100. */
  private static final double Z = 1.959964;

  public int judged() {
    return confirmed + rejected;
  }

  /** 0 to 1; NaN where nobody has judged any. */
  public double estimate() {
    return (double) confirmed / judged();
  }

  /** Lower end of the Wilson interval; 0 where nobody has judged any. */
  public double low() {
    return judged() == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** Upper end of the Wilson interval; 1 where nobody has judged any. */
  public double high() {
    return judged() == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  Precision and(boolean oneMoreConfirmed) {
    return oneMoreConfirmed
        ? new Precision(confirmed + 1, rejected)
        : new Precision(confirmed, rejected + 1);
  }

  private double centre() {
    return (estimate() + Z * Z / (2 * judged())) / (1 + Z * Z / judged());
  }

  private double halfWidth() {
    double n = judged();
    double p = estimate();
    return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
  }
}
