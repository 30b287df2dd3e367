package io.tingjian.app;

/** What came of hot words that somebody changed while the line runs. */
public sealed interface HotWordsChange {
  /** So many are listened for in every call from now on. */
  record Taken(int names) implements HotWordsChange {}

  /**
   * Not one of them is taken; those before stay in force.
   *
   * @param faults every fault with file and line, one a line
   */
  record Refused(String faults) implements HotWordsChange {}
}
