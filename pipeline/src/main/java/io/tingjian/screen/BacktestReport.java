package io.tingjian.screen;

import io.tingjian.call.Decision;
import io.tingjian.call.Role;
import io.tingjian.call.Wording;
import io.tingjian.search.PastCalls.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft would have found in the past, against what the screenings in force have found.
 *
 * @param pack name of the draft
 * @param version of the draft
 * @param calls in the span
 * @param held of them, those that the index could not rule out
 * @param against versions of the pack by which these calls were screened, each with its calls;
 *     without it: empty text
 * @param rules by key
 * @param failures rules that could not be held against a call, each told once
 * @param tookMs on the wall
 */
public record BacktestReport(
    String pack,
    String version,
    Span span,
    int calls,
    int held,
    Map<String, Long> against,
    List<RuleChange> rules,
    List<Failure> failures,
    long tookMs) {
  public BacktestReport {
    against = Map.copyOf(against);
    rules = List.copyOf(rules);
    failures = List.copyOf(failures);
  }

  /**
   * What changes for one key.
   *
   * @param unchanged findings that stay
   * @param fresh findings that nobody has seen yet
   * @param lost findings that would go
   * @param lostConfirmed of the lost ones, those that a person confirmed
   * @param before people's verdicts on what the version in force found
   * @param after people's verdicts on what stays; nobody has judged the fresh ones
   * @param freshSamples to hear, the same ones every time
   * @param lostSamples likewise
   */
  public record RuleChange(
      String key,
      Wording name,
      int unchanged,
      int fresh,
      int lost,
      int lostConfirmed,
      Precision before,
      Precision after,
      List<Sample> freshSamples,
      List<Sample> lostSamples) {
    public RuleChange {
      freshSamples = List.copyOf(freshSamples);
      lostSamples = List.copyOf(lostSamples);
    }
  }

  /**
   * A place to hear.
   *
   * @param id of the call in the store
   * @param startMs where to start playing
   * @param quote the words that prove it; empty where something was not said
   * @param verdict of a person
   */
  public record Sample(
      String id,
      String callId,
      Optional<OffsetDateTime> startedAt,
      long startMs,
      long endMs,
      Role role,
      String quote,
      double confidence,
      Optional<Decision> verdict) {}
}
