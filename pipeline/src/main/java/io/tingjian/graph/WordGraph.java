package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The whole language as phones: for every context of the n-gram model two states, one right after a
 * word and one where no silence may follow (after a silence, or after backing off), and the trees
 * of what comes next. Labels are phones, 0 consumes nothing.
 */
final class WordGraph {
  private final NgramModel model;
  private final Pronunciations pronunciations;
  private final GraphSettings settings;
  private final Contexts contexts;
  private final LexicalTree tree;
  private final List<Arcs> roots = new ArrayList<>();
  private final int[] outputs;

  WordGraph(NgramModel model, Pronunciations pronunciations, GraphSettings settings) {
    this.model = model;
    this.pronunciations = pronunciations;
    this.settings = settings;
    this.contexts = new Contexts(model);
    this.tree = new LexicalTree(pronunciations, 2 * contexts.size());
    this.outputs = outputs();
    for (int place = 0; place < contexts.size(); place++)
      roots.add(tree.root(choices(contexts.history(place))));
  }

  /** Where every sentence begins. */
  int start() {
    long history = model.find(NgramModel.START).map(s -> History.plus(0, s)).orElse(0L);
    return afterWord(history);
  }

  /** What leaves a state. */
  Arcs arcs(int state) {
    if (state >= 2 * contexts.size()) return tree.arcs(state);
    boolean afterWord = state % 2 == 0;
    long history = contexts.history(state / 2);
    // The bet whether a silence follows a word is settled with the first phone after it.
    double paid = afterWord ? -Math.log(1 - settings.silence()) : 0;
    Arcs root = roots.get(state / 2);
    Arcs arcs = new Arcs();
    for (int i = 0; i < root.size(); i++)
      arcs.add(root.label(i), root.word(i), root.cost(i) + paid, root.target(i));
    if (history != History.NONE)
      arcs.add(
          0,
          0,
          cost(model.context(history).backoff) + paid,
          withoutSilence(History.shorter(history)));
    if (afterWord)
      arcs.add(Phones.SILENCE, 0, -Math.log(settings.silence()), withoutSilence(history));
    return arcs;
  }

  /** The cost of ending in a state, where that is possible. */
  OptionalDouble end(int state) {
    if (state >= 2 * contexts.size()) return OptionalDouble.empty();
    int end = model.find(NgramModel.END).orElse(0);
    Context context = model.context(contexts.history(state / 2));
    int at = context.find(end);
    if (at < 0) return OptionalDouble.empty();
    double paid = state % 2 == 0 ? -Math.log(1 - settings.silence()) : 0;
    return OptionalDouble.of(cost(context.log(at)) + paid);
  }

  private List<LexicalTree.Choice> choices(long history) {
    Context context = model.context(history);
    List<LexicalTree.Choice> choices = new ArrayList<>(context.size());
    for (int i = 0; i < context.size(); i++) {
      int word = context.word(i);
      if (outputs[word] == 0) continue;
      double cost = cost(context.log(i)) + settings.insertion();
      int target = afterWord(History.plus(history, word));
      for (int rank : pronunciations.ranks(outputs[word]))
        choices.add(new LexicalTree.Choice(rank, cost + pronunciations.at(rank).cost(), target));
    }
    choices.sort(Comparator.comparingInt(LexicalTree.Choice::rank));
    return choices;
  }

  private double cost(double log10) {
    return -Math.log(10) * settings.scale() * log10;
  }

  private int afterWord(long history) {
    return 2 * contexts.place(history);
  }

  private int withoutSilence(long history) {
    return 2 * contexts.place(history) + 1;
  }

  /** The number in {@code words.txt} of each of the model's words; 0 where it cannot be said. */
  private int[] outputs() {
    int[] outputs = new int[model.words() + 1];
    List<String> words = pronunciations.words();
    for (int i = 0; i < words.size(); i++) {
      int output = i + 1;
      model.find(words.get(i)).ifPresent(word -> outputs[word] = output);
    }
    return outputs;
  }
}
