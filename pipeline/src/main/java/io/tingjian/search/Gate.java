package io.tingjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What one speaker must have said for a phrase to be worth looking for. */
sealed interface Gate {
  /** Closed only where the phrase cannot have been said. */
  boolean isOpen(Grams said);

  /** Who says at least one gram of each group may find it open, nobody else; the rarest first. */
  List<int[]> groups();

  /** The same of turns in the index; nothing where all must be asked. */
  Optional<Query> query(SpokenField field);

  /**
   * One of some terms right before one of some others.
   *
   * @param next none where the terms may stand alone
   */
  record OneOf(List<String> first, List<String> next, int[] grams) implements Gate {
    static OneOf of(List<String> terms) {
      return new OneOf(terms, List.of(), terms.stream().mapToInt(Grams::one).distinct().toArray());
    }

    static OneOf of(List<String> first, List<String> next) {
      return new OneOf(
          first,
          next,
          first.stream()
              .flatMapToInt(term -> next.stream().mapToInt(after -> Grams.two(term, after)))
              .distinct()
              .toArray());
    }

    @Override
    public boolean isOpen(Grams said) {
      return said.anyOf(grams, 0, grams.length);
    }

    @Override
    public Optional<Query> query(SpokenField field) {
      List<BytesRef> terms = new ArrayList<>();
      for (String term : first)
        if (next.isEmpty()) terms.add(new BytesRef(term));
        else for (String after : next) terms.add(new BytesRef(SpokenField.pair(term, after)));
      String name = next.isEmpty() ? field.wire() : field.ofPairs();
      return Optional.of(
          terms.size() == 1
              ? new TermQuery(new Term(name, terms.get(0)))
              : new TermInSetQuery(name, terms));
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
    public Optional<Query> query(SpokenField field) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      List<Query> narrowing = gates.stream().flatMap(g -> g.query(field).stream()).toList();
      narrowing.stream().distinct().forEach(query -> all.add(query, Occur.FILTER));
      return narrowing.isEmpty() ? Optional.empty() : Optional.of(all.build());
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

    @Override
    public Optional<Query> query(SpokenField field) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      List<Query> narrowing = gates.stream().flatMap(g -> g.query(field).stream()).toList();
      narrowing.stream().distinct().forEach(query -> any.add(query, Occur.SHOULD));
      return narrowing.size() < gates.size() ? Optional.empty() : Optional.of(any.build());
    }

    /** Whatever gate is open needs one of each of its groups, so one of all gates' likewise. */
    @Override
    public List<int[]> groups() {
      List<List<int[]>> each = gates.stream().map(Gate::groups).toList();
      int common = each.stream().mapToInt(List::size).min().orElse(0);
      List<int[]> groups = new ArrayList<>();
      for (int i = 0; i < common; i++) {
        int group = i;
        groups.add(
            each.stream().flatMapToInt(own -> Arrays.stream(own.get(group))).distinct().toArray());
      }
      return groups;
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
    if (alone && option.size() == 1) pairs.add(OneOf.of(option.get(0)));
    return new All(pairs);
  }

  private static void addPair(List<String> before, List<String> after, List<Gate> pairs) {
    if (before.size() * after.size() > MOST_CHOICES) return;
    pairs.add(OneOf.of(before, after));
  }
}
