package io.tingjian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** First and last positions of places, in order of the first. Grows; for one thread. */
final class Spans {
  private int[] ends = new int[8];
  private int size;

  void add(int first, int last) {
    if (2 * size == ends.length) ends = Arrays.copyOf(ends, 4 * size);
    ends[2 * size] = first;
    ends[2 * size + 1] = last;
    size++;
  }

  int size() {
    return size;
  }

  int first(int number) {
    return ends[2 * number];
  }

  int last(int number) {
    return ends[2 * number + 1];
  }

  /**
   * The places at which something of each of these follows the one before, in order.
   *
   * <p>Lucene's own intervals ask whether B follows the first A that there is and then whether C
   * follows that B; where it does not, another B might still have been followed by a C. Here all
   * are tried.
   *
   * @param runs at least one
   * @param gaps how many positions may lie between each and the next; one less than there are runs
   * @return for each place the number of its span in every run; none of the places holds another
   */
  static List<int[]> chained(List<Spans> runs, int[] gaps) {
    int[][] next = new int[runs.size()][];
    Spans after = runs.get(runs.size() - 1);
    int[] ends = new int[after.size];
    for (int i = 0; i < after.size; i++) ends[i] = after.last(i);
    for (int run = runs.size() - 2; run >= 0; run--) {
      Spans before = runs.get(run);
      next[run] = new int[before.size];
      int[] reached = new int[before.size];
      for (int i = 0; i < before.size; i++) {
        int follower = before.follower(i, gaps[run], after, ends);
        next[run][i] = follower;
        reached[i] = follower < 0 ? NEVER : ends[follower];
      }
      ends = reached;
      after = before;
    }
    return shortest(next, ends);
  }

  private static final int NEVER = Integer.MAX_VALUE;

  /** Which of those after comes to its end first; -1 for none. */
  private int follower(int number, int gap, Spans after, int[] ends) {
    int from = last(number) + 1;
    int best = -1;
    for (int i = 0; i < after.size && after.first(i) <= from + gap; i++)
      if (after.first(i) >= from && ends[i] < (best < 0 ? NEVER : ends[best])) best = i;
    return best;
  }

  private static List<int[]> shortest(int[][] next, int[] ends) {
    List<int[]> chains = new ArrayList<>();
    int shortest = NEVER;
    // What begins later and ends no later lies within.
    for (int i = ends.length - 1; i >= 0; i--) {
      if (ends[i] >= shortest) continue;
      shortest = ends[i];
      int[] chain = new int[next.length];
      chain[0] = i;
      for (int run = 0; run + 1 < chain.length; run++) chain[run + 1] = next[run][chain[run]];
      chains.add(0, chain);
    }
    return chains;
  }
}
