package io.tingjian.search;

import io.tingjian.call.Finding;
import io.tingjian.call.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is held of a call at the moment, by machine and people.
 *
 * @param findings keys of the rules that fired, with the worst severity of each; what a person
 *     rejected is no longer held
 * @param points of the finished review, else the machine's; empty for a call that cannot be judged
 * @param reviewed a person finished it
 */
public record Standing(Map<String, Severity> findings, OptionalInt points, boolean reviewed) {
  public static final Standing NOTHING = new Standing(Map.of(), OptionalInt.empty(), false);

  public Standing {
    findings = Map.copyOf(findings);
  }

  /**
   * @param findings that nobody rejected
   */
  public static Standing of(Collection<Finding> findings, OptionalInt points, boolean reviewed) {
    Map<String, Severity> worst = new HashMap<>();
    for (Finding finding : findings)
      worst.merge(finding.key(), finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    return new Standing(worst, points, reviewed);
  }

  Optional<Severity> worst() {
    return findings.values().stream().max(Severity::compareTo);
  }
}
