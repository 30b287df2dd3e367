package io.tingjian.store;

import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.Score;
import io.tingjian.call.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What judging a transcript brought.
 *
 * @param packs names and versions of the rule packs in force, such as {@code zh-service 1}
 * @param classifiers the same of the classifiers
 * @param findings in the order in which people shall read them
 * @param failures rules that could not be applied; the others stand
 * @param score empty where nothing can be judged
 * @param warnings found while judging, beside those from before
 */
public record Screening(
    String packs,
    String classifiers,
    List<Finding> findings,
    List<RuleFailure> failures,
    Optional<Score> score,
    Set<Warning> warnings) {

  /** A rule that failed on a call, and why. */
  public record RuleFailure(String ruleKey, String message) {}

  /** A screening as the store keeps it; {@code id} and the findings' ids are the store's. */
  public record Kept(
      String id,
      String transcript,
      String packs,
      String classifiers,
      Instant madeAt,
      List<KeptFinding> findings,
      List<RuleFailure> failures,
      Optional<Score> score) {}

  public record KeptFinding(String id, Finding finding, Optional<KeptVerdict> verdict) {}

  /**
   * What a person said of a finding.
   *
   * @param by name of the account
   */
  public record KeptVerdict(String id, Decision decision, String note, String by, Instant madeAt) {}

  public Screening {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
    warnings = Set.copyOf(warnings);
  }
}
