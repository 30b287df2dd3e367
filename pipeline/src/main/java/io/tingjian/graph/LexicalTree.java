package io.tingjian.graph;

import io.tingjian.graph.Pronunciations.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the words that may follow a context into a tree of phones: an arc costs what all words
 * behind it cost together, less what was paid before; a word is written as soon as no other is
 * left. Equal branches of all trees are kept once.
 */
final class LexicalTree {
  /**
   * One way to go on.
   *
   * @param rank of the pronunciation
   * @param cost of word and reading
   * @param target the state after it
   */
  record Choice(int rank, double cost, int target) {}

  private final Pronunciations pronunciations;
  private final int firstState;
  private final List<Arcs> states = new ArrayList<>();
  private final Map<Arcs, Integer> known = new HashMap<>();

  /**
   * @param firstState number of the first state inside trees; those below are where words end
   */
  LexicalTree(Pronunciations pronunciations, int firstState) {
    this.pronunciations = pronunciations;
    this.firstState = firstState;
  }

  /**
   * The arcs with which a tree begins.
   *
   * @param choices sorted by rank, each rank once
   */
  Arcs root(List<Choice> choices) {
    return branches(choices, 0, false, 0);
  }

  int states() {
    return states.size();
  }

  Arcs arcs(int state) {
    return states.get(state - firstState);
  }

  private Arcs branches(List<Choice> choices, int depth, boolean written, double paid) {
    Arcs arcs = new Arcs();
    int from = 0;
    while (from < choices.size()) {
      int symbol = spoken(choices.get(from)).path()[depth];
      int to = from + 1;
      while (to < choices.size() && spoken(choices.get(to)).path()[depth] == symbol) to++;
      add(arcs, symbol, choices.subList(from, to), depth, written, paid);
      from = to;
    }
    return arcs;
  }

  private void add(
      Arcs arcs, int symbol, List<Choice> choices, int depth, boolean written, double paid) {
    double cost = together(choices);
    int word = spoken(choices.get(0)).word();
    boolean alone = choices.stream().allMatch(choice -> spoken(choice).word() == word);
    arcs.add(
        Pronunciations.isMark(symbol) ? 0 : symbol,
        alone && !written ? word : 0,
        cost - paid,
        choices.size() == 1
            ? tail(choices.get(0), depth + 1)
            : state(branches(choices, depth + 1, written || alone, cost)));
  }

  /** The rest of the only word that is left; a mark at its end has nothing more to tell. */
  private int tail(Choice choice, int depth) {
    int[] path = spoken(choice).path();
    int target = choice.target();
    for (int i = path.length - 1; i >= depth; i--) {
      if (Pronunciations.isMark(path[i])) continue;
      Arcs arcs = new Arcs();
      arcs.add(path[i], 0, 0, target);
      target = state(arcs);
    }
    return target;
  }

  private int state(Arcs arcs) {
    return known.computeIfAbsent(
        arcs.closed(),
        fresh -> {
          states.add(fresh);
          return firstState + states.size() - 1;
        });
  }

  private Spoken spoken(Choice choice) {
    return pronunciations.at(choice.rank());
  }

  /** The negative logarithm of the sum of all probabilities. */
  private static double together(List<Choice> choices) {
    double least = Double.POSITIVE_INFINITY;
    for (Choice choice : choices) least = Math.min(least, choice.cost());
    double sum = 0;
    for (Choice choice : choices) sum += Math.exp(least - choice.cost());
    return least - Math.log(sum);
  }
}
