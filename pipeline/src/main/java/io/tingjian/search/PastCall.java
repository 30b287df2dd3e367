package io.tingjian.search;

import io.tingjian.call.HeardCall;
import java.util.List;
import java.util.Map;

/**
 * A call of the index, exactly as it was heard.
 *
 * @param id of the store
 * @param labels for each turn, a classifier's label to its probability; empty where no classifier
 *     has looked
 */
public record PastCall(String id, HeardCall heard, List<Map<String, Double>> labels) {
  public PastCall {
    labels = List.copyOf(labels);
  }

  /**
   * @return 0 to 1; 0 for a label that no classifier has given to this turn
   */
  public double probability(int turn, String label) {
    return labels.isEmpty() ? 0 : labels.get(turn).getOrDefault(label, 0.0);
  }
}
