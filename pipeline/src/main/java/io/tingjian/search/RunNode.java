package io.tingjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place within a run: what may be said next, and where that leads. Options that begin alike share
 * their beginning. Immutable; may be shared by threads.
 */
final class RunNode {
  private static final RunNode END = new RunNode();

  private final Map<String, RunNode[]> next = new HashMap<>();

  private RunNode() {}

  /** The beginning of a run. */
  static RunNode of(List<TermStep> run) {
    RunNode node = END;
    for (int step = run.size() - 1; step >= 0; step--) node = of(run.get(step).options(), 0, node);
    return node;
  }

  /**
   * @param options that are the same up to this position and are longer
   * @param after where all of them lead
   */
  private static RunNode of(List<List<List<String>>> options, int position, RunNode after) {
    RunNode node = new RunNode();
    Map<Set<String>, List<List<List<String>>>> longer = new LinkedHashMap<>();
    for (List<List<String>> option : options) {
      Set<String> terms = new LinkedHashSet<>(option.get(position));
      if (option.size() == position + 1) node.add(terms, after);
      else longer.computeIfAbsent(terms, fresh -> new ArrayList<>()).add(option);
    }
    longer.forEach((terms, group) -> node.add(terms, of(group, position + 1, after)));
    return node;
  }

  private void add(Set<String> terms, RunNode to) {
    for (String term : terms)
      next.merge(
          term,
          new RunNode[] {to},
          (before, more) -> {
            RunNode[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = to;
            return all;
          });
  }

  /** What may be said next. */
  Set<String> firsts() {
    return next.keySet();
  }

  /**
   * Adds a gram for each way to go on from here.
   *
   * @param gram of what came before
   * @param terms how many more make the gram, where there are so many
   * @param most that may be added
   * @return whether there was room for all
   */
  boolean addBeginnings(int gram, int terms, int most, Set<Integer> grams) {
    if (this == END || terms == 0) {
      grams.add(HeardTerms.number(gram));
      return grams.size() <= most;
    }
    for (Map.Entry<String, RunNode[]> way : next.entrySet())
      for (RunNode node : way.getValue())
        if (!node.addBeginnings(HeardTerms.gram(gram, way.getKey()), terms - 1, most, grams))
          return false;
    return true;
  }

  /**
   * After the last token of what is said from here on; -1 where it is not said. Where several
   * things are, they end together (see {@link TermStep}).
   */
  int end(HeardTerms heard, int at) {
    if (this == END) return at;
    for (String term : heard.at(at)) {
      RunNode[] ways = next.get(term);
      if (ways == null) continue;
      for (RunNode way : ways) {
        int end = way.end(heard, at + 1);
        if (end > 0) return end;
      }
    }
    return -1;
  }
}
