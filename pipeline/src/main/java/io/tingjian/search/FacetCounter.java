package io.tingjian.search;

import io.tingjian.search.Facets.Count;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of facets over the calls that it is shown. For one search. */
final class FacetCounter extends SimpleCollector {
  /** Ordinals differ from segment to segment, so they are counted there and added up by value. */
  private record InSegment(SortedSetDocValues values, int[] counts) {}

  private final Map<Facet, InSegment> segment = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, Integer>> sums = new EnumMap<>(Facet.class);
  private int calls;

  FacetCounter(Collection<Facet> facets) {
    facets.forEach(facet -> sums.put(facet, new HashMap<>()));
  }

  int calls() {
    return calls;
  }

  List<Count> counts(Facet facet) {
    return sums.get(facet).entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Count::calls).reversed().thenComparing(Count::value))
        .toList();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    for (Facet facet : sums.keySet()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), facet.field());
      segment.put(facet, new InSegment(values, new int[(int) values.getValueCount()]));
    }
  }

  @Override
  public void collect(int call) throws IOException {
    calls++;
    for (InSegment each : segment.values())
      if (each.values().advanceExact(call))
        for (int i = each.values().docValueCount(); i > 0; i--)
          each.counts()[(int) each.values().nextOrd()]++;
  }

  @Override
  public void finish() throws IOException {
    for (Map.Entry<Facet, InSegment> each : segment.entrySet()) {
      int[] counts = each.getValue().counts();
      for (int ord = 0; ord < counts.length; ord++)
        if (counts[ord] > 0)
          sums.get(each.getKey())
              .merge(
                  each.getValue().values().lookupOrd(ord).utf8ToString(),
                  counts[ord],
                  Integer::sum);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
