package io.tingjian.call;

import java.util.List;

/**
 * The machine's proposed score of one screening.
 *
 * @param scorecard key of the scorecard
 * @param points 0 to 100
 * @param vetoed a critical finding set the points to zero
 * @param deductions what was taken off, per item, in the scorecard's order
 */
public record Score(String scorecard, int points, boolean vetoed, List<Deduction> deductions) {
  /**
   * @param item of the scorecard
   * @param points taken off, at least 1
   * @param keys of the findings that caused it
   */
  public record Deduction(String item, Wording name, int points, List<String> keys) {
    public Deduction {
      keys = List.copyOf(keys);
    }
  }

  public Score {
    if (points < 0 || points > 100)
      throw new IllegalArgumentException("a score is 0 to 100 (got " + points + ")");
    deductions = List.copyOf(deductions);
  }
}
