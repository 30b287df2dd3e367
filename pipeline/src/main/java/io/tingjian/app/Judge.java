package io.tingjian.app;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import io.tingjian.classify.ClassifierUnusable;
import io.tingjian.classify.Classifiers;
import io.tingjian.classify.TurnProbabilities;
import io.tingjian.review.Judging;
import io.tingjian.screen.RulePacks;
import io.tingjian.store.Screening;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules, classifiers and scorecards together. Threads may share it; close it last. */
public final class Judge implements AutoCloseable {
  private final RulesInForce rules;
  private final Classifiers classifiers;

  private Judge(RulesInForce rules, Classifiers classifiers) {
    this.rules = rules;
    this.classifiers = classifiers;
  }

  /**
   * @param home holds {@code rules} and {@code models/classifiers}
   * @throws CannotStart naming the file and what is wrong with it
   */
  public static Judge open(Path home) {
    Path rules = home.resolve("rules");
    try {
      return new Judge(
          RulesInForce.open(rules), Classifiers.open(home.resolve("models/classifiers")));
    } catch (FaultyFiles | ClassifierUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotStart("the rules in " + rules + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Findings and score of a call as it was heard. */
  public Screening judge(HeardCall call) {
    return judge(call, labels(call));
  }

  /** The same, with what the classifiers say of the turns. */
  public Judging.Judged judged(HeardCall call) {
    TurnProbabilities labels = labels(call);
    return new Judging.Judged(judge(call, labels), labels.byTurn());
  }

  /** What the classifiers say of the call's turns. */
  TurnProbabilities labels(HeardCall call) {
    return classifiers.label(call);
  }

  /** Findings and score of a call whose turns the classifiers have labelled. */
  Screening judge(HeardCall call, TurnProbabilities labels) {
    // The same rules from beginning to end, though others may come into force meanwhile.
    RulesInForce.Held held = rules.held();
    io.tingjian.screen.Screening found = held.screener().screen(call, labels::probability);
    return new Screening(
        found.packs(),
        classifiers.version(),
        found.findings(),
        found.failures().stream()
            .map(failure -> new Screening.RuleFailure(failure.ruleKey(), failure.message()))
            .toList(),
        held.scorecards().score(call, found.findings()),
        found.warnings());
  }

  /** The packs in force. */
  RulePacks packs() {
    return rules.held().packs();
  }

  /** Takes rules that somebody has changed; see {@link RulesInForce#look}. */
  Optional<RulesChange> lookAtRules() {
    return rules.look();
  }

  /** Whether a screening by these packs and classifiers is what this judge would make today. */
  boolean wouldJudgeLike(String packs, String classifierVersion) {
    return packs().version().equals(packs) && classifiers.version().equals(classifierVersion);
  }

  /** From the next call on these packs are in force; a call that is being judged keeps its own. */
  void putInForce(RulePacks packs) {
    rules.put(packs);
  }

  /** The keys that findings may have. */
  public Set<String> keys() {
    return rules.held().screener().keys();
  }

  /** The score when only these findings count; empty for a call that cannot be judged. */
  Optional<Score> score(HeardCall call, List<Finding> findings) {
    return rules.held().scorecards().score(call, findings);
  }

  @Override
  public void close() {
    classifiers.close();
  }
}
