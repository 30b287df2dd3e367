package io.tingjian.screen;

import java.util.List;
import java.util.Map;

/** What the classifiers say of a call's turns. */
@FunctionalInterface
public interface TurnLabels {
  /** No classifier has looked. */
  TurnLabels NONE = (turn, label) -> 0;

  /** As the store keeps them: for each turn, labels with their probabilities. */
  static TurnLabels of(List<Map<String, Double>> turns) {
    return (turn, label) -> turn < turns.size() ? turns.get(turn).getOrDefault(label, 0.0) : 0;
  }

  /**
   * @param turn index into the call's turns
   * @param label such as {@code customer_anger} or {@code impatience_or_rudeness}
   * @return 0 to 1; 0 for a label that no classifier knows
   */
  double probability(int turn, String label);
}
