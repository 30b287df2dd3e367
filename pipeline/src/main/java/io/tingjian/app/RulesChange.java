package io.tingjian.app;

/** What came of rules that somebody changed while the line runs. */
public sealed interface RulesChange {
  /**
   * They are in force for every call from now on.
   *
   * @param version names and versions of the packs
   */
  record Taken(String version) implements RulesChange {}

  /**
   * Not one of them is taken; those before stay in force.
   *
   * @param faults every fault with file and line, one a line
   */
  record Refused(String faults) implements RulesChange {}
}
