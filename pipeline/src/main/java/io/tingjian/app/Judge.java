package io.tingjian.app;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import io.tingjian.classify.ClassifierUnusable;
import io.tingjian.classify.Classifiers;
import io.tingjian.classify.TurnProbabilities;
import io.tingjian.quality.Scorecards;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.store.Screening;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules, classifiers and scorecards together. Threads may share it; close it last. */
public final class Judge implements AutoCloseable {
  private volatile Screener screener;
  private final RulePacks atStart;
  private final Scorecards scorecards;
  private final Classifiers classifiers;

  private Judge(RulePacks packs, Scorecards scorecards, Classifiers classifiers) {
    this.atStart = packs;
    this.screener = new Screener(packs);
    this.scorecards = scorecards;
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
          RulePacks.load(rules),
          Scorecards.load(rules.resolve("scorecards")),
          Classifiers.open(home.resolve("models/classifiers")));
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

  /** What the classifiers say of the call's turns. */
  TurnProbabilities labels(HeardCall call) {
    return classifiers.label(call);
  }

  /** Findings and score of a call whose turns the classifiers have labelled. */
  Screening judge(HeardCall call, TurnProbabilities labels) {
    io.tingjian.screen.Screening found = screener.screen(call, labels::probability);
    return new Screening(
        found.packs(),
        classifiers.version(),
        found.findings(),
        found.failures().stream()
            .map(failure -> new Screening.RuleFailure(failure.ruleKey(), failure.message()))
            .toList(),
        scorecards.score(call, found.findings()),
        found.warnings());
  }

  /** The packs as they were when the program started. */
  RulePacks packsAtStart() {
    return atStart;
  }

  /** From the next call on these packs are in force; a call that is being judged keeps its own. */
  void putInForce(RulePacks packs) {
    screener = new Screener(packs);
  }

  /** The keys that findings may have. */
  public Set<String> keys() {
    return screener.keys();
  }

  /** The score when only these findings count; empty for a call that cannot be judged. */
  Optional<Score> score(HeardCall call, List<Finding> findings) {
    return scorecards.score(call, findings);
  }

  @Override
  public void close() {
    classifiers.close();
  }
}
