package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What one speaker must say at the least for a phrase to be worth looking for: of each group of
 * grams one.
 */
record Gate(List<int[]> groups) {
  /** A group of more choices says next to nothing. */
  private static final int MOST_CHOICES = 512;

  Gate {
    groups = List.copyOf(groups);
  }

  boolean isOpen(Grams said) {
    for (int[] group : groups) if (!said.anyOf(group)) return false;
    return true;
  }

  /** All of them must be open. */
  static Gate all(List<Gate> gates) {
    return new Gate(gates.stream().flatMap(gate -> gate.groups.stream()).toList());
  }

  /** Terms that stand at one position: any of them, and which of them before and after. */
  record Ends(List<String> first, List<String> last) {}

  /**
   * @param runs of neighbouring steps; anything may stand between two runs
   */
  static Gate of(List<List<Ends>> runs) {
    List<int[]> groups = new ArrayList<>();
    for (List<Ends> run : runs) {
      for (int i = 1; i < run.size(); i++)
        addPair(run.get(i - 1).last(), run.get(i).first(), groups);
      if (run.size() == 1)
        groups.add(run.get(0).first().stream().mapToInt(Grams::one).distinct().toArray());
    }
    return new Gate(groups);
  }

  private static void addPair(List<String> before, List<String> after, List<int[]> groups) {
    if (before.size() * after.size() > MOST_CHOICES) return;
    groups.add(
        before.stream()
            .flatMapToInt(first -> after.stream().mapToInt(next -> Grams.two(first, next)))
            .distinct()
            .toArray());
  }
}
