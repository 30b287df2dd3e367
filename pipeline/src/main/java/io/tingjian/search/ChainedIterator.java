package io.tingjian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/** Walks the places of {@link ChainedIntervals} through the documents that have all its runs. */
final class ChainedIterator extends IntervalIterator {
  private final List<IntervalIterator> runs;
  private final int[] gaps;
  private final DocIdSetIterator documents;

  private List<Spans> spans = List.of();
  private List<int[]> chains;
  private int at;

  ChainedIterator(List<IntervalIterator> runs, int[] gaps) {
    this.runs = runs;
    this.gaps = gaps;
    this.documents = ConjunctionUtils.intersectIterators(runs);
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    chains = null;
    return documents.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    chains = null;
    return documents.advance(target);
  }

  @Override
  public long cost() {
    return documents.cost();
  }

  @Override
  public int nextInterval() throws IOException {
    if (chains == null) {
      spans = new ArrayList<>();
      for (IntervalIterator run : runs) spans.add(all(run));
      chains = Spans.chained(spans, gaps);
      at = -1;
    }
    if (at < chains.size()) at++;
    return start();
  }

  private static Spans all(IntervalIterator run) throws IOException {
    Spans all = new Spans();
    for (int start = run.nextInterval(); start != NO_MORE_INTERVALS; start = run.nextInterval())
      all.add(start, run.end());
    return all;
  }

  @Override
  public int start() {
    if (chains == null) return -1;
    return at == chains.size() ? NO_MORE_INTERVALS : spans.get(0).first(chains.get(at)[0]);
  }

  @Override
  public int end() {
    if (chains == null) return -1;
    int last = spans.size() - 1;
    return at == chains.size() ? NO_MORE_INTERVALS : spans.get(last).last(chains.get(at)[last]);
  }

  @Override
  public int gaps() {
    int gaps = 0;
    for (int run = 0; run + 1 < spans.size(); run++)
      gaps +=
          spans.get(run + 1).first(chains.get(at)[run + 1])
              - spans.get(run).last(chains.get(at)[run])
              - 1;
    return gaps;
  }

  @Override
  public float matchCost() {
    float cost = 0;
    for (IntervalIterator run : runs) cost += run.matchCost();
    return cost;
  }
}
