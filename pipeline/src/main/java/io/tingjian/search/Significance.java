package io.tingjian.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How sure it is that a word is said more often than before. */
final class Significance {
  private final double[] logFactorial;

  /**
   * @param most the most calls that will be compared, all weeks together
   */
  Significance(int most) {
    logFactorial = new double[most + 1];
    for (int i = 2; i <= most; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
  }

  /**
   * Fisher's exact test, one-sided: it stays right for the few calls in which new topics begin,
   * where tests that lean on large numbers do not.
   *
   * @param now calls of the week with the word, of {@code callsNow}
   * @param before calls of the weeks before with it, of {@code callsBefore}
   * @return chance that at least {@code now} of all the calls with the word fall into the week
   */
  double chance(int now, int callsNow, int before, int callsBefore) {
    int with = now + before;
    double sum = 0;
    for (int x = now; x <= Math.min(with, callsNow); x++)
      if (with - x <= callsBefore)
        sum +=
            Math.exp(
                logChoose(callsNow, x)
                    + logChoose(callsBefore, with - x)
                    - logChoose(callsNow + callsBefore, with));
    return Math.min(1, sum);
  }

  /**
   * Benjamini–Hochberg: of all tests whose q is at most 0.05, at most 5 % are false alarms on
   * average, however many were made.
   *
   * @return q for each p, in the same order
   */
  static double[] corrected(List<Double> chances) {
    List<Integer> ascending =
        IntStream.range(0, chances.size())
            .boxed()
            .sorted(Comparator.comparing(chances::get))
            .toList();
    double[] q = new double[chances.size()];
    double least = 1;
    for (int rank = ascending.size(); rank > 0; rank--) {
      int at = ascending.get(rank - 1);
      least = Math.min(least, chances.get(at) * chances.size() / rank);
      q[at] = least;
    }
    return q;
  }

  private double logChoose(int n, int k) {
    return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
  }
}
