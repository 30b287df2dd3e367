package io.tingjian.search;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
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
  private final BitSetProducer calls = new QueryBitSetProducer(kind(IndexFields.KIND_CALL));

  FoundTurns(PeopleQuery words, SearchRequest request) {
    this.words = words;
    this.request = request;
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

  /** The turns, of calls that pass the filter. */
  Query turns() {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    found.add(new ToChildBlockJoinQuery(meantCalls(request.calls()), calls), Occur.FILTER);
    found.add(said(), Occur.MUST);
    return found.build();
  }

  /** The calls that such turns are of. */
  Query calls(CallFilter filter) {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    found.add(meantCalls(filter), Occur.FILTER);
    found.add(new ToParentBlockJoinQuery(said(), calls, ScoreMode.None), Occur.FILTER);
    return found.build();
  }

  /** Turns that say one of the words; without words, the first turn stands for its call. */
  private Query said() {
    BooleanQuery.Builder turn = new BooleanQuery.Builder();
    // A word's query must never meet the call's own document.
    turn.add(kind(IndexFields.KIND_TURN), Occur.FILTER);
    role().ifPresent(role -> turn.add(role, Occur.FILTER));
    if (words.wanted().isEmpty()) {
      String first = request.role().map(IndexFields::firstOf).orElse(IndexFields.FIRST_OF_ALL);
      turn.add(new TermQuery(new Term(IndexFields.FIRST, first)), Occur.FILTER);
      return turn.build();
    }
    for (Query word : words.wanted()) turn.add(new ConstantScoreQuery(word), Occur.SHOULD);
    turn.setMinimumNumberShouldMatch(1);
    for (Query word : words.unwanted()) turn.add(word, Occur.MUST_NOT);
    return turn.build();
  }

  private Query meantCalls(CallFilter filter) {
    BooleanQuery.Builder meant = new BooleanQuery.Builder();
    meant.add(kind(IndexFields.KIND_CALL), Occur.FILTER);
    if (words.wanted().size() > 1)
      for (Query word : words.wanted())
        meant.add(new ToParentBlockJoinQuery(byRole(word), calls, ScoreMode.None), Occur.FILTER);
    MeantCalls.clauses(filter).forEach(clause -> meant.add(clause, Occur.FILTER));
    return meant.build();
  }

  private Query byRole(Query word) {
    BooleanQuery.Builder turn = new BooleanQuery.Builder();
    turn.add(word, Occur.FILTER);
    turn.add(kind(IndexFields.KIND_TURN), Occur.FILTER);
    role().ifPresent(role -> turn.add(role, Occur.FILTER));
    return turn.build();
  }

  private Optional<Query> role() {
    return request.role().map(role -> new TermQuery(new Term(IndexFields.ROLE, role.wire())));
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(IndexFields.KIND, kind));
  }
}
