package io.tingjian.search;

import io.tingjian.search.CallFilter.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A filter as queries that a call's document must all match. */
final class MeantCalls {
  private MeantCalls() {}

  static List<Query> clauses(CallFilter filter) {
    List<Query> clauses = new ArrayList<>();
    for (Map.Entry<Facet, Set<String>> asked : filter.among().entrySet())
      clauses.add(
          new TermInSetQuery(
              asked.getKey().askedField(), asked.getValue().stream().map(BytesRef::new).toList()));
    filter.only().ifPresent(id -> clauses.add(new TermQuery(new Term(IndexFields.ID, id))));
    Span days =
        new Span(filter.from().map(LocalDate::toEpochDay), filter.to().map(LocalDate::toEpochDay));
    range(IndexFields.DAY, days, clauses);
    range(IndexFields.DURATION_MS, filter.durationMs(), clauses);
    range(IndexFields.POINTS, filter.points(), clauses);
    return clauses;
  }

  private static void range(String field, Span span, List<Query> clauses) {
    if (span.narrows())
      clauses.add(
          LongPoint.newRangeQuery(
              field, span.least().orElse(Long.MIN_VALUE), span.most().orElse(Long.MAX_VALUE)));
  }
}
