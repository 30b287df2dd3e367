package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rules folder with one rule, whose conditions a test writes. */
final class OneRule {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));
  private static final String KEY = "some_rule";

  private final RulePacks packs;

  private OneRule(RulePacks packs) {
    this.packs = packs;
  }

  /**
   * @param when the rule's conditions, on one line
   */
  static OneRule when(Path folder, String when) throws IOException, FaultyFiles {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules.resolve("zh"));
    Files.createDirectories(rules.resolve("scorecards"));
    Path scorecard = rules.resolve("scorecards/default.yaml");
    if (Files.notExists(scorecard))
      Files.copy(HOME.resolve("rules/scorecards/default.yaml"), scorecard);
    for (String shared : List.of("lists.yaml", "acts.yaml"))
      if (Files.exists(HOME.resolve("rules/zh/" + shared))
          && Files.notExists(rules.resolve("zh/" + shared)))
        Files.copy(HOME.resolve("rules/zh/" + shared), rules.resolve("zh/" + shared));
    Files.writeString(
        rules.resolve("zh/trial.yaml"),
        """
        pack: zh-trial
        version: 1
        language: zh
        rules:
          - key: %s
            name: { zh: 规则, en: Rule }
            severity: minor
            item: opening
            when: %s
            because: { zh: 因为, en: Because }
            examples: { fires: [], silent: [] }
        """
            .formatted(KEY, when));
    return new OneRule(RulePacks.load(rules));
  }

  boolean fires(String dialogue) throws BadDialogue {
    Dialogue read = Dialogue.parse(dialogue);
    return packs.rules().stream()
        .filter(rule -> rule.key().equals(KEY))
        .findFirst()
        .orElseThrow()
        .fires(new CallView(read.call(), read.labels()));
  }

  List<Finding> findings(String dialogue) throws BadDialogue {
    return findings(Dialogue.parse(dialogue).call());
  }

  List<Finding> findings(HeardCall call) {
    return new Screener(packs).screen(call, TurnLabels.NONE).findings();
  }

  Explanation explain(String dialogue) throws BadDialogue {
    Dialogue read = Dialogue.parse(dialogue);
    return new Explainer(packs).explain(KEY, read.call(), read.labels()).get(0);
  }
}
