package io.tingjian.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/** The turns that a search means, as one query over calls and their turns. */
final class FoundTurns {
  private static final SortField NEWEST =
      new SortField(IndexFields.STARTED_ORDER, SortField.Type.LONG, true);
  private static final SortField OLDEST =
      new SortField(IndexFields.STARTED_ORDER, SortField.Type.LONG, false);

  private final PeopleQuery words;
  private final SearchRequest request;
  private final BitSetProducer calls;

  /**
   * @param calls which documents are calls: each stands behind its turns
   */
  FoundTurns(PeopleQuery words, SearchRequest request, BitSetProducer calls) {
    this.words = words;
    this.request = request;
    this.calls = calls;
  }

  /** What is found in a turn is highlighted. */
  PeopleQuery words() {
    return words;
  }

  BitSetProducer calls() {
    return calls;
  }

  /** Ties end as the turns were said. */
  Sort order() {
    return switch (request.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST, SortField.FIELD_DOC);
      case NEWEST -> new Sort(NEWEST, SortField.FIELD_DOC);
      case OLDEST -> new Sort(OLDEST, SortField.FIELD_DOC);
    };
  }

  /** The turns, of calls that pass this filter. */
  Query turns(CallFilter filter) {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    // Where every call is meant, its turns need not be asked for theirs.
    if (filter.narrows() || words.wanted().size() > 1)
      found.add(new ToChildBlockJoinQuery(meantCalls(filter), calls), Occur.FILTER);
    found.add(said(), Occur.MUST);
    return found.build();
  }

  /** Turns that say one of the words; without words, the first turn stands for its call. */
  private Query said() {
    BooleanQuery.Builder turn = new BooleanQuery.Builder();
    if (words.wanted().isEmpty()) {
      String first = request.role().map(IndexFields::firstOf).orElse(IndexFields.FIRST_OF_ALL);
      turn.add(new TermQuery(new Term(IndexFields.FIRST, first)), Occur.FILTER);
      return turn.build();
    }
    for (Query word : words.wanted()) turn.add(new ConstantScoreQuery(word), Occur.SHOULD);
    turn.setMinimumNumberShouldMatch(1);
    for (Query word : words.unwanted()) turn.add(word, Occur.MUST_NOT);
    addRole(turn);
    return turn.build();
  }

  private Query meantCalls(CallFilter filter) {
    BooleanQuery.Builder meant = new BooleanQuery.Builder();
    meant.add(call(), Occur.FILTER);
    if (words.wanted().size() > 1)
      for (Query word : words.wanted())
        meant.add(new ToParentBlockJoinQuery(byRole(word), calls, ScoreMode.None), Occur.FILTER);
    MeantCalls.clauses(filter).forEach(clause -> meant.add(clause, Occur.FILTER));
    return meant.build();
  }

  private Query byRole(Query word) {
    BooleanQuery.Builder turn = new BooleanQuery.Builder();
    turn.add(word, Occur.FILTER);
    addRole(turn);
    return turn.build();
  }

  private void addRole(BooleanQuery.Builder turn) {
    request
        .role()
        .map(role -> new TermQuery(new Term(IndexFields.ROLE, role.wire())))
        .ifPresent(role -> turn.add(role, Occur.FILTER));
  }

  static Query call() {
    return new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CALL));
  }
}
