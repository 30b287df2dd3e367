package io.tingjian.screen;

import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.Wording;
import io.tingjian.screen.BacktestReport.RuleChange;
import io.tingjian.screen.BacktestReport.Sample;
import io.tingjian.screen.InForce.Known;
import io.tingjian.search.PastCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sets what a draft finds against what is known, call by call. Threads may share it. */
final class Comparison {
  /** Of one key. */
  private static final class Tally {
    private int unchanged;
    private int fresh;
    private int lost;
    private int lostConfirmed;
    private Precision before = Precision.UNKNOWN;
    private Precision after = Precision.UNKNOWN;
    private final Samples freshSamples = new Samples();
    private final Samples lostSamples = new Samples();
  }

  private final Map<String, List<Known>> known = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Map<String, Wording> names = new HashMap<>();
  private final Map<String, Failure> failures = new TreeMap<>();

  Comparison(List<Known> inForce) {
    for (Known finding : inForce)
      known.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
  }

  synchronized void add(PastCall call, Screening screening) {
    for (Failure failure : screening.failures()) failures.putIfAbsent(failure.ruleKey(), failure);
    List<Known> before = known.getOrDefault(call.id(), List.of());
    for (Finding finding : screening.findings()) {
      Tally tally = tally(finding.key());
      Optional<Known> same = closest(before, finding);
      if (same.isPresent()) {
        before.remove(same.get());
        tally.unchanged++;
        tally.before = judged(tally.before, same.get());
        tally.after = judged(tally.after, same.get());
      } else {
        tally.fresh++;
        tally.freshSamples.offer(sample(call, finding));
      }
    }
  }

  /** What was not found again is lost, also in calls that could be ruled out. */
  synchronized List<RuleChange> changes(Set<String> keys, Map<String, Wording> inDraft) {
    names.putAll(inDraft);
    for (List<Known> left : known.values()) for (Known finding : left) lose(finding);
    known.clear();
    return keys.stream().sorted().map(this::change).toList();
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures.values());
  }

  private void lose(Known finding) {
    Tally tally = tally(finding.finding().key());
    names.putIfAbsent(finding.finding().key(), finding.finding().name());
    tally.lost++;
    tally.before = judged(tally.before, finding);
    if (finding.verdict().equals(Optional.of(Decision.CONFIRMED))) tally.lostConfirmed++;
    tally.lostSamples.offer(
        sample(
            finding.id(),
            finding.callId(),
            finding.startedAt(),
            finding.finding(),
            finding.verdict()));
  }

  private RuleChange change(String key) {
    Tally tally = tally(key);
    return new RuleChange(
        key,
        names.getOrDefault(key, new Wording(key, key)),
        tally.unchanged,
        tally.fresh,
        tally.lost,
        tally.lostConfirmed,
        tally.before,
        tally.after,
        tally.freshSamples.chosen(),
        tally.lostSamples.chosen());
  }

  private Tally tally(String key) {
    return tallies.computeIfAbsent(key, none -> new Tally());
  }

  private static Optional<Known> closest(List<Known> before, Finding finding) {
    return before.stream()
        .filter(known -> known.finding().sameAs(finding))
        .max(Comparator.comparingLong(known -> overlapMs(known.finding(), finding)));
  }

  private static long overlapMs(Finding one, Finding other) {
    return Math.min(one.evidence().endMs(), other.evidence().endMs())
        - Math.max(one.evidence().startMs(), other.evidence().startMs());
  }

  private static Precision judged(Precision precision, Known finding) {
    return finding.verdict().isEmpty()
        ? precision
        : precision.and(finding.verdict().get() == Decision.CONFIRMED);
  }

  private static Sample sample(PastCall call, Finding finding) {
    var facts = call.heard().facts();
    return sample(call.id(), facts.callId(), facts.startedAt(), finding, Optional.empty());
  }

  private static Sample sample(
      String id,
      String callId,
      Optional<java.time.OffsetDateTime> startedAt,
      Finding finding,
      Optional<Decision> verdict) {
    return new Sample(
        id,
        callId,
        startedAt,
        finding.evidence().startMs(),
        finding.evidence().endMs(),
        finding.role(),
        finding.evidence().quote(),
        finding.confidence(),
        verdict);
  }
}
