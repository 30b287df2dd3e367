package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.search.PhraseBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds every rule of the packs against one call. Immutable; may be shared by threads. */
public final class Screener {
  /** Where the roles may be mixed up, everything that hangs on them is half as sure. */
  private static final double SWAPPED = 0.5;

  private final RulePacks packs;
  private final PhraseBook book = new PhraseBook();

  public Screener(RulePacks packs) {
    this.packs = packs;
  }

  /**
   * A recording that cannot be judged (nobody speaks, too short) has no findings. A rule that fails
   * stops only itself and is named in the failures.
   *
   * @param labels for the same turns
   */
  public Screening screen(HeardCall call, TurnLabels labels) {
    boolean unjudgeable = call.warnings().stream().anyMatch(Warning::unjudgeable);
    if (unjudgeable || call.turns().isEmpty())
      return new Screening(packs.version(), List.of(), Set.of(), List.of());
    CallView view = new CallView(call, labels, book);
    List<Finding> findings = new ArrayList<>();
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    List<Failure> failures = new ArrayList<>();
    for (Rule rule : packs.rulesFor(call.facts().language())) {
      try {
        if (rule.warning().isEmpty()) findings.addAll(rule.findings(view));
        else if (rule.fires(view)) warnings.add(rule.warning().get());
      } catch (RuntimeException e) {
        failures.add(new Failure(rule.key(), e.toString()));
      }
    }
    return new Screening(packs.version(), settled(findings, call, warnings), warnings, failures);
  }

  /** The keys that findings may have. */
  public Set<String> keys() {
    return packs.keys();
  }

  private static List<Finding> settled(
      List<Finding> findings, HeardCall call, Set<Warning> warnings) {
    boolean swapped =
        warnings.contains(Warning.CHANNELS_SEEM_SWAPPED)
            || call.warnings().contains(Warning.CHANNELS_SEEM_SWAPPED);
    return OneOfEach.of(findings).stream()
        .map(finding -> swapped ? lessSure(finding, SWAPPED) : finding)
        .map(finding -> lessSure(finding, sureOfSpeaker(finding, call)))
        .sorted(Comparator.comparingLong(finding -> finding.evidence().startMs()))
        .collect(Collectors.toList());
  }

  /**
   * A finding about somebody is no surer than that it is he who speaks: in its evidence, or in the
   * whole call where the evidence is that nothing was said.
   */
  private static double sureOfSpeaker(Finding finding, HeardCall call) {
    if (finding.role() == Role.UNKNOWN) return 1;
    List<Integer> evidence = finding.evidence().turns();
    if (!evidence.isEmpty())
      return evidence.stream()
          .mapToDouble(turn -> call.turns().get(turn).roleConfidence())
          .min()
          .orElse(1);
    return call.turns().stream().mapToDouble(Turn::roleConfidence).average().orElse(1);
  }

  private static Finding lessSure(Finding finding, double factor) {
    if (factor == 1) return finding;
    return new Finding(
        finding.key(),
        finding.name(),
        finding.severity(),
        finding.item(),
        finding.confidence() * factor,
        finding.role(),
        finding.evidence(),
        finding.because());
  }
}
