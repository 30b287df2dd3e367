package io.tingjian.screen;

import io.tingjian.call.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rules that share a key may find the same words; the gravest, then the surest, speaks for them.
 */
final class OneOfEach {
  private OneOfEach() {}

  static List<Finding> of(List<Finding> findings) {
    List<Finding> byWeight = new ArrayList<>(findings);
    byWeight.sort(
        Comparator.comparing(Finding::severity).thenComparing(Finding::confidence).reversed());
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : byWeight)
      if (kept.stream().noneMatch(other -> same(other, finding))) kept.add(finding);
    return kept;
  }

  private static boolean same(Finding one, Finding other) {
    return one.key().equals(other.key()) && one.evidence().overlaps(other.evidence());
  }
}
