package io.tingjian.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contexts of a model in which different things may follow. Rare histories often leave the same
 * to say, and then the graph needs them once.
 */
final class Contexts {
  private final NgramModel model;
  private final Map<Long, Integer> places = new HashMap<>();
  private List<Long> histories;

  Contexts(NgramModel model) {
    this.model = model;
    this.histories = List.copyOf(model.histories());
    for (int i = 0; i < histories.size(); i++) places.put(histories.get(i), i);
    // Two that lead to equal ones can become equal themselves.
    for (int before = Integer.MAX_VALUE; histories.size() < before; ) {
      before = histories.size();
      merge();
    }
  }

  int size() {
    return histories.size();
  }

  /** A history that stands for all of a place. */
  long history(int place) {
    return histories.get(place);
  }

  /** The place of the longest known history that ends like this one. */
  int place(long history) {
    return places.get(model.state(history));
  }

  private void merge() {
    Map<Arcs, Integer> met = new HashMap<>();
    List<Long> kept = new ArrayList<>();
    int[] moved = new int[histories.size()];
    for (int place = 0; place < moved.length; place++) {
      long history = histories.get(place);
      moved[place] =
          met.computeIfAbsent(
              following(history),
              fresh -> {
                kept.add(history);
                return kept.size() - 1;
              });
    }
    histories = kept;
    places.replaceAll((history, place) -> moved[place]);
  }

  private Arcs following(long history) {
    Context context = model.context(history);
    Arcs arcs = new Arcs();
    for (int i = 0; i < context.size(); i++)
      arcs.add(context.word(i), 0, context.log(i), place(History.plus(history, context.word(i))));
    if (history != History.NONE) arcs.add(0, 0, context.backoff, place(History.shorter(history)));
    return arcs.closed();
  }
}
