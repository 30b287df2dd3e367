package io.tingjian.classify;

import java.util.List;
import java.util.Map;

/**
 * What the classifiers say of one call's turns.
 *
 * @param byTurn for each turn of the call, label to probability; a label is absent where the turn
 *     is another speaker's
 */
public record TurnProbabilities(List<Map<String, Double>> byTurn) {
  public TurnProbabilities {
    byTurn = byTurn.stream().map(Map::copyOf).toList();
  }

  /**
   * @param turn index into the call's turns
   * @param label name of a {@link Task}
   * @return 0 to 1; 0 where the label is not about this speaker or nobody knows the label
   */
  public double probability(int turn, String label) {
    return byTurn.get(turn).getOrDefault(label, 0.0);
  }
}
