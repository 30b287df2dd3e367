package io.tingjian.search;

import io.tingjian.call.HeardCall;
import java.util.List;
import java.util.Map;

/**
 * What the index keeps of a call.
 *
 * @param id of the store; the index holds one call under it
 * @param fileName as it arrived
 * @param labels for each turn, a classifier's label to its probability; empty where no classifier
 *     has looked
 */
public record IndexedCall(
    String id,
    String fileName,
    HeardCall call,
    List<Map<String, Double>> labels,
    Standing standing) {
  public IndexedCall {
    labels = labels.stream().map(Map::copyOf).toList();
    if (!labels.isEmpty() && labels.size() != call.turns().size())
      throw new IllegalArgumentException(
          "labels must be of all "
              + call.turns().size()
              + " turns or of none (got "
              + labels.size()
              + ")");
  }

  /** A call that no classifier has looked at. */
  public IndexedCall(String id, String fileName, HeardCall call, Standing standing) {
    this(id, fileName, call, List.of(), standing);
  }
}
