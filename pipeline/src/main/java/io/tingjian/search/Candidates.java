package io.tingjian.search;

import io.tingjian.call.Role;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The calls of one segment of the index that may be what is needed. */
final class Candidates {
  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;

  Candidates(IndexSearcher searcher, LeafReaderContext leaf) {
    this.searcher = searcher;
    this.leaf = leaf;
  }

  /** Of the calls that are meant, those that may be what is needed. */
  FixedBitSet of(Query meant, Need need) throws IOException {
    FixedBitSet calls = nobody();
    // Rewritten: ranges and wildcards need it, phrases must not (see below).
    add(searcher.rewrite(meant), calls);
    Bits alive = leaf.reader().getLiveDocs();
    for (int doc = 0; alive != null && doc < calls.length(); doc++)
      if (!alive.get(doc)) calls.clear(doc);
    narrow(calls, need);
    return calls;
  }

  private void narrow(FixedBitSet calls, Need need) throws IOException {
    if (need instanceof Need.All all) {
      for (Need each : all.needs()) narrow(calls, each);
    } else if (need instanceof Need.Any any) {
      FixedBitSet together = nobody();
      for (Need each : any.needs()) {
        FixedBitSet some = calls.clone();
        narrow(some, each);
        together.or(some);
      }
      calls.and(together);
    } else if (need instanceof Need.Said said) {
      FixedBitSet speak = nobody();
      for (Role role : said.roles())
        for (SpokenField field : SpokenField.values())
          if (field == SpokenField.ZH || !said.sound().off()) add(said, field, role, speak);
      calls.and(speak);
    }
  }

  private void add(Need.Said said, SpokenField field, Role role, FixedBitSet calls)
      throws IOException {
    Optional<IntervalsSource> source = said.any().source(field, said.sound());
    if (source.isPresent())
      add(new IntervalQuery(SpokenFields.name(field, role), source.get()), calls);
  }

  /** Not rewritten: intervals need none, and a list of a thousand phrases is no runaway query. */
  private void add(Query query, FixedBitSet calls) throws IOException {
    Scorer scorer = query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
    if (scorer != null) calls.or(scorer.iterator());
  }

  private FixedBitSet nobody() {
    return new FixedBitSet(leaf.reader().maxDoc());
  }
}
