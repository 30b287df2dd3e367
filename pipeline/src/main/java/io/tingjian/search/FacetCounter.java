package io.tingjian.search;

import io.tingjian.search.Facets.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;

/** Counts the calls of the turns that it is shown, and their values of facets. For one search. */
final class FacetCounter extends SimpleCollector {
  /** Ordinals differ from segment to segment, so they are counted there and added up by value. */
  private record InSegment(Facet facet, SortedSetDocValues values, int[] counts) {}

  private final BitSetProducer calls;
  private final List<InSegment> segment = new ArrayList<>();
  private final Map<Facet, Map<String, Integer>> sums = new EnumMap<>(Facet.class);
  private int found;
  private BitSet callsOfSegment;
  private int call;

  /**
   * @param calls which documents are calls: each stands behind its turns
   */
  FacetCounter(Collection<Facet> facets, BitSetProducer calls) {
    this.calls = calls;
    facets.forEach(facet -> sums.put(facet, new HashMap<>()));
  }

  /** Several may count at a time, each its segments; what they have counted is added up. */
  static CollectorManager<FacetCounter, FacetCounter> of(
      Collection<Facet> facets, BitSetProducer calls) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter(facets, calls);
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> counters) {
        FacetCounter all = newCollector();
        counters.forEach(all::add);
        return all;
      }
    };
  }

  private void add(FacetCounter other) {
    found += other.found;
    other.sums.forEach(
        (facet, counts) ->
            counts.forEach((value, count) -> sums.get(facet).merge(value, count, Integer::sum)));
  }

  int calls() {
    return found;
  }

  List<Count> counts(Facet facet) {
    return sums.get(facet).entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Count::calls).reversed().thenComparing(Count::value))
        .toList();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    callsOfSegment = calls.getBitSet(leaf);
    call = -1;
    segment.clear();
    for (Facet facet : sums.keySet()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), facet.field());
      segment.add(new InSegment(facet, values, new int[(int) values.getValueCount()]));
    }
  }

  @Override
  public void collect(int turn) throws IOException {
    if (turn < call) return;
    call = callsOfSegment.nextSetBit(turn);
    found++;
    for (InSegment each : segment)
      if (each.values().advanceExact(call))
        for (int i = each.values().docValueCount(); i > 0; i--)
          each.counts()[(int) each.values().nextOrd()]++;
  }

  @Override
  public void finish() throws IOException {
    for (InSegment each : segment) {
      int[] counts = each.counts();
      for (int ord = 0; ord < counts.length; ord++)
        if (counts[ord] > 0)
          sums.get(each.facet())
              .merge(each.values().lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
