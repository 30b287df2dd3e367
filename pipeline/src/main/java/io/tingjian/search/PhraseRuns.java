package io.tingjian.search;

import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * One way to say a phrase, as one field knows it: runs of steps with gaps between them. Says the
 * same in two forms: Lucene's, for the index, with a gate before it; and its own, for one call in
 * memory, many times as quick. Immutable; may be shared by threads.
 */
final class PhraseRuns {
  private final List<List<TermStep>> runs;
  private final int[] gaps;
  private final List<HeardRun> inMemory;

  /**
   * @param runs at least one
   * @param gaps how many positions may lie between each run and the next
   */
  PhraseRuns(List<List<TermStep>> runs, int[] gaps) {
    this.runs = List.copyOf(runs);
    this.gaps = gaps.clone();
    this.inMemory = runs.stream().map(HeardRun::new).toList();
  }

  Gate gate() {
    return new Gate.All(runs.stream().map(Gate::of).toList());
  }

  IntervalsSource source() {
    List<IntervalsSource> each = runs.stream().map(PhraseRuns::source).toList();
    return each.size() == 1 ? each.get(0) : new ChainedIntervals(each, gaps);
  }

  private static IntervalsSource source(List<TermStep> run) {
    return inOrder(run.stream().map(PhraseRuns::source).toList());
  }

  private static IntervalsSource source(TermStep step) {
    // Without rewriting: the options need not be pulled up and multiplied.
    return oneOf(
        step.options().stream()
            .map(option -> inOrder(option.stream().map(PhraseRuns::position).toList()))
            .toList());
  }

  private static IntervalsSource position(List<String> terms) {
    return oneOf(terms.stream().map(Intervals::term).toList());
  }

  private static IntervalsSource inOrder(List<? extends IntervalsSource> sources) {
    return sources.size() == 1
        ? sources.get(0)
        : Intervals.phrase(sources.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource oneOf(List<IntervalsSource> sources) {
    return sources.size() == 1 ? sources.get(0) : Intervals.or(false, sources);
  }

  /** What must be said for it to be said: each of its runs. */
  List<List<HeardRun>> needs() {
    return inMemory.stream().map(List::of).toList();
  }

  /**
   * Adds first and last position of every place.
   *
   * @param said of each run, where
   */
  void addPlaces(List<Spans> said, List<int[]> places) {
    int last = said.size() - 1;
    for (int[] chain : Spans.chained(said, gaps))
      places.add(new int[] {said.get(0).first(chain[0]), said.get(last).last(chain[last])});
  }
}
