package io.tingjian.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
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
  /** More of the words first, then newer calls, then as they were said. */
  static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.STARTED_ORDER, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  private final PeopleQuery words;
  private final SearchRequest request;
  private final BitSetProducer calls = new QueryBitSetProducer(kind(IndexFields.KIND_CALL));

  FoundTurns(PeopleQuery words, SearchRequest request) {
    this.words = words;
    this.request = request;
  }

  /** One query for each wanted word; what they match in a turn is highlighted. */
  List<Query> wanted() {
    return words.wanted();
  }

  BitSetProducer calls() {
    return calls;
  }

  Query query() {
    BooleanQuery.Builder turns = new BooleanQuery.Builder();
    turns.add(new ToChildBlockJoinQuery(meantCalls(), calls), Occur.FILTER);
    for (Query word : words.wanted()) turns.add(new ConstantScoreQuery(word), Occur.SHOULD);
    turns.setMinimumNumberShouldMatch(1);
    said().ifPresent(role -> turns.add(role, Occur.FILTER));
    for (Query word : words.unwanted()) turns.add(word, Occur.MUST_NOT);
    return turns.build();
  }

  private Query meantCalls() {
    BooleanQuery.Builder meant = new BooleanQuery.Builder();
    meant.add(kind(IndexFields.KIND_CALL), Occur.FILTER);
    for (Query word : words.wanted())
      meant.add(new ToParentBlockJoinQuery(byRole(word), calls, ScoreMode.None), Occur.FILTER);
    request
        .agent()
        .ifPresent(a -> meant.add(new TermQuery(new Term(IndexFields.AGENT, a)), Occur.FILTER));
    if (request.from().isPresent() || request.to().isPresent())
      meant.add(
          LongPoint.newRangeQuery(
              IndexFields.STARTED,
              request.from().map(OffsetDateTime::toEpochSecond).orElse(Long.MIN_VALUE),
              request.to().map(to -> to.toEpochSecond() - 1).orElse(Long.MAX_VALUE)),
          Occur.FILTER);
    return meant.build();
  }

  private Query byRole(Query word) {
    BooleanQuery.Builder turn = new BooleanQuery.Builder();
    turn.add(word, Occur.FILTER);
    // A word's query must never meet the call's own document.
    turn.add(kind(IndexFields.KIND_TURN), Occur.FILTER);
    said().ifPresent(role -> turn.add(role, Occur.FILTER));
    return turn.build();
  }

  private Optional<Query> said() {
    return request.role().map(role -> new TermQuery(new Term(IndexFields.ROLE, role.wire())));
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(IndexFields.KIND, kind));
  }
}
