package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that is read out digit by digit, with pauses, and as the recogniser may mishear it.
 *
 * @param parts the places, one for each passage that it runs through
 * @param digits as Han digits, {@code x} where the check letter is read, {@code ?} for one misheard
 */
public record Digits(List<Said> parts, String digits) {
  public Digits {
    parts = List.copyOf(parts);
  }

  /**
   * Joins what one speaker reads out with pauses in which the other only confirms. What was joined
   * is there alone as well: an answer to the next question may be another number.
   */
  static List<Digits> joined(List<Digits> runs, long longestPauseMs) {
    List<Digits> joined = new ArrayList<>();
    for (Digits run : runs) {
      Digits before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null
          && run.startMs() - before.endMs() <= longestPauseMs
          && run.leadsOn(before)) {
        List<Said> parts = new ArrayList<>(before.parts);
        parts.addAll(run.parts);
        joined.set(joined.size() - 1, new Digits(parts, before.digits + run.digits));
      } else {
        joined.add(run);
      }
    }
    for (Digits run : runs) if (!joined.contains(run)) joined.add(run);
    return joined;
  }

  public long startMs() {
    return parts.get(0).startMs();
  }

  public long endMs() {
    return parts.get(parts.size() - 1).endMs();
  }

  /** The run before ends its passage and this one begins the next. */
  private boolean leadsOn(Digits before) {
    Said last = before.parts.get(before.parts.size() - 1);
    Said first = parts.get(0);
    if (last.passage() == first.passage()) return false;
    return SpokenText.tokens(last.passage().text().substring(last.end())).isEmpty()
        && SpokenText.tokens(first.passage().text().substring(0, first.start())).isEmpty();
  }
}
