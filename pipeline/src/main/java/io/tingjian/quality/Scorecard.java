package io.tingjian.quality;

import io.tingjian.call.BusinessType;
import io.tingjian.call.Finding;
import io.tingjian.call.Score;
import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How much each finding takes off the 100 points.
 *
 * @param businessTypes that it is for
 * @param queues that it is for, before any business type; empty as the business types: for all that
 *     no other scorecard names
 */
record Scorecard(
    String key,
    Set<BusinessType> businessTypes,
    Set<String> queues,
    List<Group> groups,
    List<Item> items,
    List<Veto> vetoes) {
  private static final int FULL = 100;

  /**
   * Items that are weighed together.
   *
   * @param weight all its items together cost no more; empty: they may cost everything
   */
  record Group(String key, Wording name, OptionalInt weight) {}

  /**
   * @param group of the scorecard
   * @param atMost all findings against the item together cost no more
   * @param deduct points for one finding of a severity; one that is not named costs nothing
   */
  record Item(String key, String group, Wording name, int atMost, Map<Severity, Integer> deduct) {
    int points(List<Finding> against) {
      int sum = against.stream().mapToInt(f -> deduct.getOrDefault(f.severity(), 0)).sum();
      return Math.min(atMost, sum);
    }
  }

  /**
   * A finding that leaves no points at all.
   *
   * @param severity that it must have; empty: any
   * @param confidence that it must have at least: a veto on a mishearing would be unjust
   */
  record Veto(String key, Optional<Severity> severity, double confidence) {
    boolean hits(Finding finding) {
      return finding.key().equals(key)
          && severity.map(finding.severity()::equals).orElse(true)
          && finding.confidence() >= confidence;
    }
  }

  boolean forEverything() {
    return businessTypes.isEmpty() && queues.isEmpty();
  }

  Score score(List<Finding> findings) {
    List<Score.Deduction> deductions = new ArrayList<>();
    Map<String, Integer> left = new HashMap<>();
    for (Group group : groups) left.put(group.key(), group.weight().orElse(Integer.MAX_VALUE));
    int points = FULL;
    for (Item item : items) {
      List<Finding> against = findings.stream().filter(f -> f.item().equals(item.key())).toList();
      int off = Math.min(item.points(against), left.get(item.group()));
      if (off == 0) continue;
      left.merge(item.group(), -off, Integer::sum);
      points -= off;
      List<String> keys = against.stream().map(Finding::key).distinct().toList();
      deductions.add(new Score.Deduction(item.key(), item.name(), off, keys));
    }
    boolean vetoed = findings.stream().anyMatch(f -> vetoes.stream().anyMatch(v -> v.hits(f)));
    return new Score(key, vetoed ? 0 : Math.max(0, points), vetoed, deductions);
  }
}
