package io.tingjian.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of a table's runs, those that one speaker says. One pass over his words tells where each may
 * begin; whether it goes on as it should is looked at when it matters. For one thread.
 */
final class HeardRuns {
  private static final Spans NOWHERE = new Spans();
  private static final int NONE = -1;

  private final HeardTerms heard;

  /** Of each run the last place noted below at which it may begin. */
  private final int[] begins;

  private final Spans[] found;

  /** Of runs that came into the table later. */
  private final Map<Integer, Spans> late = new HashMap<>();

  // Places, each leading to the one before it of the same run.
  private int[] tokens = new int[256];
  private int[] before = new int[256];
  private int noted;

  HeardRuns(RunIndex index, HeardTerms heard) {
    this.heard = heard;
    this.begins = new int[index.size()];
    this.found = new Spans[index.size()];
    Arrays.fill(begins, NONE);
    // From the end on, so that they come back in order.
    for (int token = heard.count() - 1; token >= 0; token--) {
      int at = token;
      heard.grams(
          at,
          gram -> {
            for (int run : index.beginningWith(gram)) note(run, at);
          });
    }
  }

  private void note(int run, int token) {
    // With several readings it may begin in several ways.
    if (begins[run] != NONE && tokens[begins[run]] == token) return;
    if (noted == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * noted);
      before = Arrays.copyOf(before, 2 * noted);
    }
    tokens[noted] = token;
    before[noted] = begins[run];
    begins[run] = noted++;
  }

  /**
   * Where it is said.
   *
   * @param number of the run in the table
   */
  Spans of(int number, HeardRun run) {
    if (number >= begins.length) return late.computeIfAbsent(number, fresh -> run.in(heard));
    if (begins[number] == NONE) return NOWHERE;
    if (found[number] == null) {
      Spans spans = new Spans();
      for (int at = begins[number]; at != NONE; at = before[at])
        run.addAt(heard, tokens[at], spans);
      found[number] = spans;
    }
    return found[number];
  }

  /**
   * Whether of each group one run is said.
   *
   * @param numbers of the same runs in the table
   */
  boolean oneOfEach(int[][] numbers, List<List<HeardRun>> groups) {
    for (int[] group : numbers) if (!oneMayBegin(group)) return false;
    for (int group = 0; group < numbers.length; group++)
      if (!oneOf(numbers[group], groups.get(group))) return false;
    return true;
  }

  private boolean oneMayBegin(int[] numbers) {
    for (int number : numbers) if (number >= begins.length || begins[number] != NONE) return true;
    return false;
  }

  private boolean oneOf(int[] numbers, List<HeardRun> group) {
    for (int i = 0; i < numbers.length; i++)
      if (of(numbers[i], group.get(i)).size() > 0) return true;
    return false;
  }
}
