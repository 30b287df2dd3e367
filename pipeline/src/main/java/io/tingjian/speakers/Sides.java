package io.tingjian.speakers;

/**
 * Which of two voices is the agent's, by what each says.
 *
 * @param one whether both are the same person after all
 * @param confidence that {@code firstIsAgent} is right, 0.5 to 1
 */
record Sides(boolean one, boolean firstIsAgent, double confidence) {
  /**
   * Two halves of one person's speech differ by less, per frame; two people's by more. In the
   * twelve development calls the voices alone gain 0.06 at most, and mixed 0.14 at least.
   */
  private static final double ALIKE = 0.1;

  /** Nats for each unit of difference above that. */
  private static final double OF_GAIN = 60;

  /**
   * @param firstSays log-odds of an agent of all that the first voice says
   * @param gain of telling the two voices apart, see {@link TwoVoices}
   */
  static Sides of(double firstSays, double secondSays, double gain) {
    double two = OF_GAIN * (gain - ALIKE);
    boolean one = Math.abs(firstSays + secondSays) > two + Math.abs(firstSays - secondSays);
    double ahead = firstSays - secondSays;
    return new Sides(one, ahead >= 0, probability(Math.abs(ahead)));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
