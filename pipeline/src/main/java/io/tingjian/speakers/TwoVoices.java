package io.tingjian.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins stretches of speech until two voices are left: each time the two that one Gaussian
 * describes nearly as well as two do (the generalised likelihood ratio of Gish and others, 1991).
 *
 * @param gain how much better two voices describe the frames than one, per frame, beyond what any
 *     two halves would by their number alone (the Bayesian information criterion)
 */
record TwoVoices(Moments first, Moments second, double gain) {
  /** What is shorter says little of a voice: 0.4 s. */
  private static final int LEAST_FRAMES = 20;

  /** More stretches than these tell nothing new, and each costs a comparison with every other. */
  private static final int MOST = 400;

  /** Empty where there are not two stretches to tell apart. */
  static Optional<TwoVoices> of(List<Moments> stretches) {
    List<Moments> voices =
        new ArrayList<>(
            stretches.stream()
                .filter(stretch -> stretch.count() >= LEAST_FRAMES)
                .sorted(Comparator.comparingInt(Moments::count).reversed())
                .limit(MOST)
                .toList());
    if (voices.size() < 2) return Optional.empty();
    Costs costs = new Costs(voices);
    while (voices.size() > 2) costs.joinNearest();
    return Optional.of(of(voices.get(0), voices.get(1)));
  }

  static TwoVoices of(Moments first, Moments second) {
    Moments both = first.plus(second);
    double gain = (both.disorder() - first.disorder() - second.disorder()) / 2;
    return new TwoVoices(first, second, (gain - byChance(both)) / both.count());
  }

  /** In nats: one Gaussian's mean and covariance. */
  private static double byChance(Moments both) {
    int size = both.mean().length;
    return (size + size * (size + 1) / 2.0) / 2 * Math.log(Math.max(1, both.count()));
  }

  /** What joining any two would cost, kept up to date. */
  private static final class Costs {
    private final List<Moments> voices;
    private final List<Double> disorders = new ArrayList<>();
    private final List<List<Double>> costs = new ArrayList<>();

    Costs(List<Moments> voices) {
      this.voices = voices;
      for (Moments voice : voices) disorders.add(voice.disorder());
      for (int i = 0; i < voices.size(); i++) {
        List<Double> row = new ArrayList<>();
        for (int j = 0; j < i; j++) row.add(cost(i, j));
        costs.add(row);
      }
    }

    private double cost(int i, int j) {
      return voices.get(i).plus(voices.get(j)).disorder() - disorders.get(i) - disorders.get(j);
    }

    void joinNearest() {
      int a = 1;
      int b = 0;
      for (int i = 1; i < voices.size(); i++)
        for (int j = 0; j < i; j++)
          if (costs.get(i).get(j) < costs.get(a).get(b)) {
            a = i;
            b = j;
          }
      voices.set(b, voices.get(a).plus(voices.get(b)));
      disorders.set(b, voices.get(b).disorder());
      remove(a);
      for (int i = 0; i < voices.size(); i++)
        if (i != b) costs.get(Math.max(i, b)).set(Math.min(i, b), cost(i, b));
    }

    private void remove(int voice) {
      voices.remove(voice);
      disorders.remove(voice);
      costs.remove(voice);
      for (int i = voice; i < costs.size(); i++) costs.get(i).remove(voice);
    }
  }
}
