package io.tingjian.call;

/**
 * A rule that fired, once, at one place: a suspicion until a person confirms it.
 *
 * @param key of the rule, such as {@code greeting_missing}; several findings of a call may share it
 * @param name of the rule, as it was when it fired
 * @param item of the scorecard that it counts against
 * @param confidence 0 to 1
 * @param role whose conduct it is about
 * @param because one sentence: why it fired
 */
public record Finding(
    String key,
    Wording name,
    Severity severity,
    String item,
    double confidence,
    Role role,
    Evidence evidence,
    Wording because) {
  public Finding {
    if (!(confidence >= 0 && confidence <= 1))
      throw new IllegalArgumentException("confidence must be 0 to 1 (got " + confidence + ")");
  }

  /**
   * Whether both say the same of the same call: one rule, overlapping evidence. Evidence without
   * length overlaps nothing, so there the moment counts.
   */
  public boolean sameAs(Finding other) {
    return key.equals(other.key)
        && (evidence.overlaps(other.evidence)
            || (evidence.startMs() == other.evidence.startMs()
                && evidence.endMs() == other.evidence.endMs()));
  }
}
