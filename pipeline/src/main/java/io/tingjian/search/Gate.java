package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a turn of the index must hold for a phrase to be worth looking for. */
sealed interface Gate {
  /** The turns of the index that say all of it; nothing where all must be asked. */
  Optional<Query> query(SpokenField field);

  /**
   * One of some terms right before one of some others.
   *
   * @param next none where the terms may stand alone
   */
  record OneOf(List<String> first, List<String> next) implements Gate {
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
  }

  record All(List<Gate> gates) implements Gate {
    @Override
    public Optional<Query> query(SpokenField field) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      List<Query> narrowing = gates.stream().flatMap(g -> g.query(field).stream()).toList();
      narrowing.stream().distinct().forEach(query -> all.add(query, Occur.FILTER));
      return narrowing.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }
  }

  record Any(List<Gate> gates) implements Gate {
    @Override
    public Optional<Query> query(SpokenField field) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      List<Query> narrowing = gates.stream().flatMap(g -> g.query(field).stream()).toList();
      narrowing.stream().distinct().forEach(query -> any.add(query, Occur.SHOULD));
      return narrowing.size() < gates.size() ? Optional.empty() : Optional.of(any.build());
    }
  }

  /** A group of more choices says next to nothing. */
  int MOST_CHOICES = 1_024;

  /**
   * @param run neighbouring steps, at least one
   */
  static Gate of(List<TermStep> run) {
    List<Gate> gates = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      List<String> before = i == 0 ? List.of() : run.get(i - 1).last();
      List<String> after = i + 1 == run.size() ? List.of() : run.get(i + 1).first();
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
    if (alone && option.size() == 1) pairs.add(new OneOf(option.get(0), List.of()));
    return new All(pairs);
  }

  private static void addPair(List<String> before, List<String> after, List<Gate> pairs) {
    if (before.size() * after.size() > MOST_CHOICES) return;
    pairs.add(new OneOf(before, after));
  }
}
