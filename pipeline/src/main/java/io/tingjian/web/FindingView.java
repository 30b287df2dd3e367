package io.tingjian.web;

import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Screening.KeptVerdict;
import io.tingjian.written.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding, where to hear it, and what a person said of it.
 *
 * @param quote as it is spoken
 * @param written the same as people read it
 */
record FindingView(
    String id,
    String key,
    Wording name,
    Severity severity,
    String item,
    double confidence,
    Role role,
    long startMs,
    long endMs,
    List<Integer> turns,
    String quote,
    String written,
    double bySound,
    Wording because,
    Optional<Verdict> verdict) {

  /**
   * @param by name of the account
   */
  record Verdict(Decision decision, String note, String by, Instant madeAt) {
    static Verdict of(KeptVerdict verdict) {
      return new Verdict(verdict.decision(), verdict.note(), verdict.by(), verdict.madeAt());
    }
  }

  static FindingView of(KeptFinding judged) {
    Finding finding = judged.finding();
    return new FindingView(
        judged.id(),
        finding.key(),
        finding.name(),
        finding.severity(),
        finding.item(),
        finding.confidence(),
        finding.role(),
        finding.evidence().startMs(),
        finding.evidence().endMs(),
        finding.evidence().turns(),
        finding.evidence().quote(),
        Written.inFigures(finding.evidence().quote()),
        finding.evidence().bySound(),
        finding.because(),
        judged.verdict().map(Verdict::of));
  }
}
