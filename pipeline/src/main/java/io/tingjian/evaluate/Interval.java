package io.tingjian.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Where a figure would lie in 95 of 100 samples of calls like these: the bootstrap, which draws as
 * many calls as there are, some twice and some never. Calls are drawn whole, because what is
 * misheard once in a call is misheard there again. The same calls give the same interval.
 */
record Interval(double low, double high) {
  private static final int SAMPLES = 2000;
  private static final long SEED = 1;
  private static final double OUTSIDE = 0.025;

  /**
   * @param calls what is known of each
   * @param figure of a sample; NaN where it has none
   * @return empty for fewer than two calls, which tell nothing about others
   */
  static <T> Optional<Interval> of(List<T> calls, ToDoubleFunction<List<T>> figure) {
    if (calls.size() < 2) return Optional.empty();
    Random random = new Random(SEED);
    double[] figures = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++)
      figures[i] =
          figure.applyAsDouble(
              random.ints(calls.size(), 0, calls.size()).<T>mapToObj(calls::get).toList());
    figures = Arrays.stream(figures).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (figures.length == 0) return Optional.empty();
    return Optional.of(new Interval(at(figures, OUTSIDE), at(figures, 1 - OUTSIDE)));
  }

  /** Of the rate of all errors to all characters. */
  static Optional<Interval> ofRate(List<CharacterErrors> calls) {
    return of(calls, Interval::rate);
  }

  static double rate(List<CharacterErrors> calls) {
    return calls.stream()
        .reduce(CharacterErrors.NONE, CharacterErrors::plus)
        .rate()
        .orElse(Double.NaN);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** In percent, such as {@code 8.1–11.0}. */
  String percent() {
    return String.format(Locale.ROOT, "%.1f–%.1f", 100 * low, 100 * high);
  }

  /** In percentage points with their signs, such as {@code -2.0 to +0.4}. */
  String points() {
    return String.format(Locale.ROOT, "%+.1f to %+.1f", 100 * low, 100 * high);
  }
}
