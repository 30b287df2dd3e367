package io.tingjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What one speaker must have said for a phrase to be worth looking for. */
sealed interface Gate {
  /** Closed only where the phrase cannot have been said. */
  boolean isOpen(Grams said);

  /** Who says at least one gram of each group may find it open, nobody else; the rarest first. */
  List<int[]> groups();

  /** One of these grams. */
  record OneOf(int[] grams) implements Gate {
    @Override
    public boolean isOpen(Grams said) {
      return said.anyOf(grams, 0, grams.length);
    }

    @Override
    public List<int[]> groups() {
      return List.of(grams);
    }
  }

  record All(List<Gate> gates) implements Gate {
    @Override
    public boolean isOpen(Grams said) {
      for (Gate gate : gates) if (!gate.isOpen(said)) return false;
      return true;
    }

    @Override
    public List<int[]> groups() {
      return gates.stream()
          .flatMap(gate -> gate.groups().stream())
          // The fewer grams, the less likely one of them is said.
          .sorted(Comparator.comparingInt(group -> group.length))
          .toList();
    }
  }

  record Any(List<Gate> gates) implements Gate {
    @Override
    public boolean isOpen(Grams said) {
      for (Gate gate : gates) if (gate.isOpen(said)) return true;
      return false;
    }

    /** One: the rarest groups of all its gates together. */
    @Override
    public List<int[]> groups() {
      List<List<int[]>> each = gates.stream().map(Gate::groups).toList();
      if (each.stream().anyMatch(List::isEmpty)) return List.of();
      return List.of(
          each.stream().flatMapToInt(own -> Arrays.stream(own.get(0))).distinct().toArray());
    }
  }

  /** Terms that may stand at the two ends of a step. */
  record Ends(List<String> first, List<String> last) {}

  /**
   * @param options each a sequence of positions, each position its terms; one option for a plain
   *     position
   */
  record Step(List<List<List<String>>> options) {
    Ends ends() {
      List<String> first = new ArrayList<>();
      List<String> last = new ArrayList<>();
      for (List<List<String>> option : options) {
        first.addAll(option.get(0));
        last.addAll(option.get(option.size() - 1));
      }
      return new Ends(first.stream().distinct().toList(), last.stream().distinct().toList());
    }
  }

  /** A group of more choices says next to nothing. */
  int MOST_CHOICES = 1_024;

  /**
   * @param run neighbouring steps, at least one
   */
  static Gate of(List<Step> run) {
    List<Gate> gates = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      List<String> before = i == 0 ? List.of() : run.get(i - 1).ends().last();
      List<String> after = i + 1 == run.size() ? List.of() : run.get(i + 1).ends().first();
      List<Gate> options = new ArrayList<>();
      for (List<List<String>> option : run.get(i).options())
        options.add(option(before, option, after, run.size() == 1));
      gates.add(options.size() == 1 ? options.get(0) : new Any(options));
    }
    return new All(gates);
  }

  private static Gate option(
      List<String> before, List<List<String>> option, List<String> after, boolean alone) {
    List<Gate> pairs = new ArrayList<>();
    if (!before.isEmpty()) addPair(before, option.get(0), pairs);
    for (int i = 1; i < option.size(); i++) addPair(option.get(i - 1), option.get(i), pairs);
    if (!after.isEmpty()) addPair(option.get(option.size() - 1), after, pairs);
    if (alone && option.size() == 1)
      pairs.add(new OneOf(option.get(0).stream().mapToInt(Grams::one).distinct().toArray()));
    return new All(pairs);
  }

  private static void addPair(List<String> before, List<String> after, List<Gate> pairs) {
    if (before.size() * after.size() > MOST_CHOICES) return;
    pairs.add(
        new OneOf(
            before.stream()
                .flatMapToInt(first -> after.stream().mapToInt(next -> Grams.two(first, next)))
                .distinct()
                .toArray()));
  }
}
