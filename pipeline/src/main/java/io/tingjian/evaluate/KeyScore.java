package io.tingjian.evaluate;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often a key was rightly found, wrongly found and missed; a key counts once per call. */
record KeyScore(int tp, int fp, int fn) {
  /** What one call should have and has. */
  record Pair(Set<String> expected, Set<String> found) {
    Set<String> missed() {
      Set<String> missed = new TreeSet<>(expected);
      missed.removeAll(found);
      return missed;
    }

    Set<String> extra() {
      Set<String> extra = new TreeSet<>(found);
      extra.removeAll(expected);
      return extra;
    }
  }

  /** One score for every key that any call should have or has, by name. */
  static Map<String, KeyScore> count(Collection<Pair> calls) {
    Map<String, KeyScore> scores = new TreeMap<>();
    for (Pair call : calls) {
      for (String key : call.found())
        add(
            scores,
            key,
            call.expected().contains(key) ? new KeyScore(1, 0, 0) : new KeyScore(0, 1, 0));
      for (String key : call.missed()) add(scores, key, new KeyScore(0, 0, 1));
    }
    return scores;
  }

  private static void add(Map<String, KeyScore> scores, String key, KeyScore one) {
    scores.merge(key, one, (a, b) -> new KeyScore(a.tp + b.tp, a.fp + b.fp, a.fn + b.fn));
  }

  /** 0 to 1; 0 when nothing was found although there was something to find. */
  double precision() {
    return tp == 0 ? 0 : (double) tp / (tp + fp);
  }

  /** 0 to 1; 0 when nothing right was found. */
  double recall() {
    return tp == 0 ? 0 : (double) tp / (tp + fn);
  }

  double f1() {
    return tp == 0 ? 0 : 2.0 * tp / (2 * tp + fp + fn);
  }
}
