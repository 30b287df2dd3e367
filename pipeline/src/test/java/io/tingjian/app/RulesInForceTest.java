package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.app.RulesChange.Refused;
import io.tingjian.app.RulesChange.Taken;
import io.tingjian.call.Finding;
import io.tingjian.screen.Dialogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that somebody changes while the line runs. */
class RulesInForceTest {
  private static final String SCORECARD = "rules/scorecards/default.yaml";
  private static final String CALL = "customer 0:00-0:03  我要退款";

  @TempDir Path folder;
  private Path pack;
  private RulesInForce rules;

  @BeforeEach
  void oneRule() throws Exception {
    Files.createDirectories(folder.resolve("zh"));
    Files.createDirectories(folder.resolve("scorecards"));
    Files.copy(TryOut.HOME.resolve(SCORECARD), folder.resolve("scorecards/default.yaml"));
    pack = folder.resolve("zh/trial.yaml");
    Files.writeString(pack, pack("退货"));
    rules = RulesInForce.open(folder);
  }

  @Test
  void changedPackIsTakenWhenItsFileStandsStill() throws Exception {
    assertThat(found()).isEmpty();
    Files.writeString(pack, pack("退款和别的"));
    assertThat(rules.look()).as("still changing").isEmpty();
    Files.writeString(pack, pack("退款"));
    assertThat(rules.look()).as("changed again").isEmpty();
    assertThat(rules.look())
        .hasValueSatisfying(
            change -> assertThat(((Taken) change).version()).startsWith("zh-trial 1@"));
    assertThat(found()).hasSize(1);
    assertThat(rules.look()).as("nothing new").isEmpty();
  }

  @Test
  void brokenPackIsRefusedWholeOnceAndTheOneInForceStays() throws Exception {
    Files.writeString(pack, pack("退款"));
    rules.look();
    rules.look();
    String inForce = rules.held().packs().version();
    Files.writeString(pack, pack("退款").replace("said", "sayd"));
    Files.writeString(folder.resolve("zh/other.yaml"), otherPack("退"));
    rules.look();
    assertThat(rules.look())
        .contains(
            new Refused(
                folder.getFileName()
                    + "/zh/trial.yaml:9: unknown condition \"sayd\" in asks_for; did you mean \"said\"?"));
    assertThat(rules.held().packs().version()).isEqualTo(inForce);
    assertThat(found()).hasSize(1);
    assertThat(rules.look()).as("told once").isEmpty();
    Files.writeString(pack, pack("退款"));
    rules.look();
    assertThat(rules.look()).containsInstanceOf(Taken.class);
    assertThat(rules.held().packs().version()).contains("zh-other").contains("zh-trial");
  }

  @Test
  void fileThatIsTakenAwayTakesItsRulesWithIt() throws Exception {
    Files.writeString(folder.resolve("zh/other.yaml"), otherPack("退"));
    rules.look();
    rules.look();
    assertThat(found()).hasSize(1);
    Files.delete(folder.resolve("zh/other.yaml"));
    rules.look();
    assertThat(rules.look()).containsInstanceOf(Taken.class);
    assertThat(found()).isEmpty();
  }

  private List<Finding> found() throws Exception {
    Dialogue call = Dialogue.parse(CALL);
    return rules.held().screener().screen(call.call(), call.labels()).findings();
  }

  private static String otherPack(String phrase) {
    return pack(phrase)
        .replace("zh-trial", "zh-other")
        .replace("规则", "别的")
        .replace("en: Rule", "en: Other");
  }

  private static String pack(String phrase) {
    return """
    pack: zh-trial
    version: 1
    language: zh
    rules:
      - key: asks_for
        name: { zh: 规则, en: Rule }
        severity: minor
        item: opening
        when: { said: { any: [%s] } }
        because: { zh: 因为, en: Because }
        examples: { fires: [], silent: [] }
    """
        .formatted(phrase);
  }
}
