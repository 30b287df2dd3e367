package io.tingjian.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts, for each week, the calls and the calls in which each word is said. For one search. */
final class WeekCounter extends SimpleCollector {
  private final TrendRequest request;
  private final int[] calls;
  private final Map<String, int[]> words = new HashMap<>();
  private SortedNumericDocValues days;
  private SortedSetDocValues said;
  private int[] counts;

  WeekCounter(TrendRequest request) {
    this.request = request;
    this.calls = new int[request.weeks()];
  }

  /** Calls of each week, oldest first. */
  int[] calls() {
    return calls;
  }

  /** For each word, the calls of each week in which it is said. */
  Map<String, int[]> words() {
    return words;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    days = DocValues.getSortedNumeric(leaf.reader(), IndexFields.DAY);
    said = DocValues.getSortedSet(leaf.reader(), IndexFields.CUSTOMER_WORDS);
    counts = new int[(int) said.getValueCount() * request.weeks()];
  }

  @Override
  public void collect(int call) throws IOException {
    if (!days.advanceExact(call)) return;
    int week = request.weekOf(days.nextValue());
    calls[week]++;
    if (!said.advanceExact(call)) return;
    for (int i = said.docValueCount(); i > 0; i--)
      counts[(int) said.nextOrd() * request.weeks() + week]++;
  }

  @Override
  public void finish() throws IOException {
    int weeks = request.weeks();
    for (int ord = 0; ord * weeks < counts.length; ord++) {
      int[] its = Arrays.copyOfRange(counts, ord * weeks, (ord + 1) * weeks);
      if (Arrays.stream(its).sum() == 0) continue;
      int[] sum = words.computeIfAbsent(said.lookupOrd(ord).utf8ToString(), word -> new int[weeks]);
      for (int week = 0; week < weeks; week++) sum[week] += its[week];
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
