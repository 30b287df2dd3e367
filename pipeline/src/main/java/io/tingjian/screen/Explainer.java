package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Spelling;
import io.tingjian.call.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells why rules fire on a call or do not. Immutable; may be shared by threads. */
public final class Explainer {
  private static final int MOST_SHOWN = 8;

  private final RulePacks packs;

  public Explainer(RulePacks packs) {
    this.packs = packs;
  }

  /** Every key that can be asked for, warnings too. */
  public List<String> keys() {
    return packs.rules().stream().map(Rule::key).distinct().sorted().toList();
  }

  /** The key that was probably meant by one that does not exist. */
  public Optional<String> meant(String key) {
    return Spelling.closest(key, keys());
  }

  /**
   * One explanation for each rule of the key that is written in the call's language; none where
   * there is no such rule.
   *
   * @param labels for the same turns
   */
  public List<Explanation> explain(String key, HeardCall call, TurnLabels labels) {
    if (call.turns().isEmpty()) return silentCall(key, call);
    CallView view = new CallView(call, labels);
    List<Finding> settled = new Screener(packs).screen(call, labels).findings();
    List<Explanation> explanations = new ArrayList<>();
    for (Pack pack : packs.packsFor(call.facts().language()))
      for (Rule rule : pack.rules())
        if (rule.key().equals(key)) explanations.add(explain(pack, rule, view, settled));
    return explanations;
  }

  private Explanation explain(Pack pack, Rule rule, CallView call, List<Finding> settled) {
    List<Finding> findings = rule.warning().isEmpty() ? rule.findings(call) : List.of();
    List<Finding> standing =
        settled.stream()
            .filter(one -> findings.stream().anyMatch(other -> sameEvidence(one, other)))
            .toList();
    return explanation(
        pack, rule, outcome(rule, call, standing), node(rule.clause(), call), standing);
  }

  private static boolean sameEvidence(Finding one, Finding other) {
    return one.key().equals(other.key()) && one.evidence().equals(other.evidence());
  }

  private static Explanation.Outcome outcome(Rule rule, CallView call, List<Finding> standing) {
    if (call.heard().warnings().stream().anyMatch(Warning::unjudgeable))
      return Explanation.Outcome.UNJUDGEABLE;
    if (!rule.applies().to(call.heard().facts())) return Explanation.Outcome.DOES_NOT_APPLY;
    Found found = call.find(rule.when());
    if (found.isUnheard()) return Explanation.Outcome.UNHEARD;
    if (!found.holds()) return Explanation.Outcome.SILENT;
    boolean outdone = rule.warning().isEmpty() && standing.isEmpty();
    return outdone ? Explanation.Outcome.OUTDONE : Explanation.Outcome.FIRED;
  }

  /** Where nobody speaks, no condition is looked at. */
  private List<Explanation> silentCall(String key, HeardCall call) {
    List<Explanation> explanations = new ArrayList<>();
    for (Pack pack : packs.packsFor(call.facts().language()))
      for (Rule rule : pack.rules())
        if (rule.key().equals(key))
          explanations.add(
              explanation(
                  pack, rule, Explanation.Outcome.UNJUDGEABLE, unasked(rule.clause()), List.of()));
    return explanations;
  }

  private static Explanation explanation(
      Pack pack,
      Rule rule,
      Explanation.Outcome outcome,
      Explanation.Node when,
      List<Finding> findings) {
    return new Explanation(
        rule.key(),
        rule.name(),
        pack.name() + " " + pack.version(),
        rule.file(),
        rule.line(),
        outcome,
        when,
        findings);
  }

  private static Explanation.Node unasked(Clause clause) {
    return new Explanation.Node(
        clause.place(),
        clause.says(),
        clause.line(),
        Explanation.Holds.UNHEARD,
        List.of(),
        List.of(),
        List.of(),
        clause.members().stream().map(Explainer::unasked).toList());
  }

  private static Explanation.Node node(Clause clause, CallView call) {
    Found found = call.find(clause.condition());
    return new Explanation.Node(
        clause.place(),
        clause.says(),
        clause.line(),
        Explanation.Holds.valueOf(found.answer().name()),
        found.places().stream().limit(MOST_SHOWN).map(Place::spot).toList(),
        nearly(clause, call, found),
        clause.wide().readings(call),
        clause.members().stream().map(member -> node(member, call)).toList());
  }

  private static List<Explanation.Nearly> nearly(Clause clause, CallView call, Found found) {
    List<Explanation.Nearly> nearly = new ArrayList<>();
    if (clause.wide() != clause.condition())
      for (Place place : call.find(clause.wide()).places())
        if (found.places().stream().noneMatch(place::overlaps))
          nearly.add(new Explanation.Nearly(Explanation.Why.OUTSIDE_WINDOW, place.spot()));
    nearly.addAll(clause.wide().nearly(call));
    return nearly.stream().limit(MOST_SHOWN).toList();
  }
}
