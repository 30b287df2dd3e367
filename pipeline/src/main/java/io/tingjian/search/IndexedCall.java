package io.tingjian.search;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Turn;
import java.util.List;

/**
 * What the index keeps of a call.
 *
 * @param id of the store; the index holds one call under it
 * @param fileName as it arrived
 */
public record IndexedCall(String id, String fileName, CallFacts facts, List<Turn> turns) {
  public IndexedCall {
    turns = List.copyOf(turns);
  }
}
