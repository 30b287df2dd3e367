package io.tingjian.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What customers speak of in one week more than in the weeks before it.
 *
 * @param week its Monday
 * @param calls of the week that were looked at
 * @param callsByWeek the weeks before, oldest first, and the week itself
 * @param tested so many words were compared; the more, the stronger each must stand out
 * @param topics the surest first
 */
public record Trend(
    LocalDate week, int calls, List<Integer> callsByWeek, int tested, List<Topic> topics) {

  /**
   * Words that stand out and occur in the same calls.
   *
   * @param words the surest first
   * @param calls of the week in which any of the words is said
   * @param examples of these calls, the newest first
   */
  public record Topic(List<RisingWord> words, int calls, List<FoundCall> examples) {}

  /**
   * @param calls of the week in which a customer says it
   * @param expected so many calls would say it if the week were like those before
   * @param ratio of its share of the calls to that of the weeks before
   * @param p chance of so many calls or more, if the week were like those before (Fisher's exact
   *     test, one-sided)
   * @param q share of false alarms among all words as sure as this one (Benjamini–Hochberg)
   * @param byWeek calls that say it, in the weeks before, oldest first, and in the week itself
   */
  public record RisingWord(
      String word,
      int calls,
      double expected,
      double ratio,
      double p,
      double q,
      List<Integer> byWeek) {}

  /**
   * @param id in the store
   */
  public record FoundCall(String id, String callId, Optional<OffsetDateTime> startedAt) {}
}
