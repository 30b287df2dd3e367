package io.tingjian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;

/**
 * A phrase with gaps as a source of Lucene's intervals: runs one after the other, each within its
 * gap, found as {@link Spans#chained} says. Immutable; may be shared by threads.
 */
final class ChainedIntervals extends IntervalsSource {
  private final List<IntervalsSource> runs;
  private final int[] gaps;

  /**
   * @param runs at least two
   * @param gaps between each and the next, in positions
   */
  ChainedIntervals(List<IntervalsSource> runs, int[] gaps) {
    this.runs = List.copyOf(runs);
    this.gaps = gaps.clone();
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
    List<IntervalIterator> each = new ArrayList<>();
    for (IntervalsSource run : runs) {
      IntervalIterator iterator = run.intervals(field, leaf);
      if (iterator == null) return null;
      each.add(iterator);
    }
    return new ChainedIterator(each, gaps);
  }

  @Override
  public IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    List<List<ChainedMatches.Part>> parts = new ArrayList<>();
    List<Spans> spans = new ArrayList<>();
    for (IntervalsSource run : runs) {
      IntervalMatchesIterator matches = run.matches(field, leaf, doc);
      if (matches == null) return null;
      List<ChainedMatches.Part> own = ChainedMatches.read(matches);
      Spans places = new Spans();
      for (ChainedMatches.Part part : own) places.add(part.first(), part.last());
      parts.add(own);
      spans.add(places);
    }
    List<List<ChainedMatches.Part>> found = new ArrayList<>();
    for (int[] chain : Spans.chained(spans, gaps)) {
      List<ChainedMatches.Part> place = new ArrayList<>();
      for (int run = 0; run < chain.length; run++) place.add(parts.get(run).get(chain[run]));
      found.add(place);
    }
    return found.isEmpty() ? null : new ChainedMatches(found);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    for (IntervalsSource run : runs) run.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return runs.stream().mapToInt(IntervalsSource::minExtent).sum();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return 31 * runs.hashCode() + Arrays.hashCode(gaps);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainedIntervals chained
        && chained.runs.equals(runs)
        && Arrays.equals(chained.gaps, gaps);
  }

  @Override
  public String toString() {
    return "CHAINED(" + runs + ", gaps " + Arrays.toString(gaps) + ")";
  }
}
