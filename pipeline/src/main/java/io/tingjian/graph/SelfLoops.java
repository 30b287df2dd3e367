package io.tingjian.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Phones become Kaldi's transitions: a state that several phones lead into is split, so that each
 * part can carry the loop in which its phone goes on sounding.
 */
final class SelfLoops {
  /** Staying in a phone is as likely as leaving it; the network knows better. */
  private static final double HALF = Math.log(2);

  private static final long LABELS = 1 << 12;

  private final WordGraph graph;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Long> found = new ArrayList<>();

  private SelfLoops(WordGraph graph) {
    this.graph = graph;
  }

  /** Only what can be reached from the start is written. */
  static ConstFst added(WordGraph graph) {
    return new SelfLoops(graph).walk();
  }

  private ConstFst walk() {
    ConstFst fst = new ConstFst();
    number(graph.start(), 0);
    for (int at = 0; at < found.size(); at++) {
      int state = (int) (found.get(at) / LABELS);
      int entered = (int) (found.get(at) % LABELS);
      double leaving = entered == 0 ? 0 : HALF;
      Arcs arcs = new Arcs();
      if (entered != 0) arcs.add(Phones.forwardTransition(entered) - 1, 0, HALF, at);
      Arcs out = graph.arcs(state);
      for (int i = 0; i < out.size(); i++) {
        int label = out.label(i);
        arcs.add(
            label == 0 ? 0 : Phones.forwardTransition(label),
            out.word(i),
            out.cost(i) + leaving,
            number(out.target(i), label));
      }
      OptionalDouble end = graph.end(state);
      fst.add(end.isPresent() ? OptionalDouble.of(end.getAsDouble() + leaving) : end, arcs);
    }
    return fst;
  }

  private int number(int state, int entered) {
    return numbers.computeIfAbsent(
        state * LABELS + entered,
        key -> {
          found.add(key);
          return found.size() - 1;
        });
  }
}
