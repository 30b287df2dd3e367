package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.Warning;
import java.util.List;
import java.util.Set;

/**
 * What the rules say of one call.
 *
 * @param packs names and versions of the packs in force, such as {@code zh-opening 1, zh-closing 1}
 * @param findings in order of their evidence
 * @param warnings that the rules add to those of the ears
 * @param failures rules that could not be held against this call
 */
public record Screening(
    String packs, List<Finding> findings, Set<Warning> warnings, List<Failure> failures) {
  public Screening {
    findings = List.copyOf(findings);
    warnings = Set.copyOf(warnings);
    failures = List.copyOf(failures);
  }
}
