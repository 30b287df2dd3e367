package io.tingjian.search;

import java.util.Arrays;
import java.util.List;

/**
 * Runs of phrases, each under the grams with which it may begin, so that one pass over what
 * somebody says finds them all. Immutable; may be shared by threads.
 */
final class RunIndex {
  private static final int[] NONE = {};

  private final int size;

  /** Under the last bits of each gram, the runs that may begin with it. */
  private final int[][] byGram;

  RunIndex(List<HeardRun> runs) {
    this.size = runs.size();
    List<int[]> beginnings = runs.stream().map(HeardRun::beginnings).toList();
    // So many slots that few grams meet in one.
    long slots = 4 * beginnings.stream().mapToLong(grams -> grams.length).sum();
    this.byGram =
        new int[(int) Math.max(1, Math.min(HeardTerms.GRAMS, Long.highestOneBit(slots)))][];
    for (int run = 0; run < size; run++)
      for (int gram : beginnings.get(run)) byGram[slot(gram)] = with(byGram[slot(gram)], run);
  }

  private int slot(int gram) {
    return gram & (byGram.length - 1);
  }

  private static int[] with(int[] before, int run) {
    if (before == null) return new int[] {run};
    if (before[before.length - 1] == run) return before;
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = run;
    return more;
  }

  int size() {
    return size;
  }

  /** The runs that may begin with this gram; some of them may not. */
  int[] beginningWith(int gram) {
    int[] runs = byGram[slot(gram)];
    return runs == null ? NONE : runs;
  }
}
