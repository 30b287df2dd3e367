package io.tingjian.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A run of a phrase without gaps, ready to be looked for in what one speaker says. Equal where the
 * same is looked for. Immutable; may be shared by threads.
 */
final class HeardRun {
  /** What may begin in more ways is known by fewer of its first terms. */
  private static final int MOST_GRAMS = 8_192;

  private final List<TermStep> written;

  private final RunNode begin;

  HeardRun(List<TermStep> run) {
    this.written = List.copyOf(run);
    this.begin = RunNode.of(run);
  }

  /** The grams one of which stands wherever it begins; see {@link HeardTerms#grams}. */
  int[] beginnings() {
    Set<Integer> grams = new HashSet<>();
    int length = HeardTerms.LONGEST_GRAM;
    while (!begin.addBeginnings(
        HeardTerms.NO_GRAM, length, length == 1 ? Integer.MAX_VALUE : MOST_GRAMS, grams)) {
      grams.clear();
      length--;
    }
    return grams.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Every place where it is said, looked for everywhere. */
  Spans in(HeardTerms heard) {
    Spans spans = new Spans();
    if (!heard.says(begin.firsts())) return spans;
    for (int at = 0; at < heard.count(); at++) addAt(heard, at, spans);
    return spans;
  }

  /** Adds the place where it is said from this token on, if it is. */
  void addAt(HeardTerms heard, int at, Spans spans) {
    int end = begin.end(heard, at);
    if (end > 0) spans.add(heard.position(at), heard.position(end - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeardRun run && run.written.equals(written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }
}
