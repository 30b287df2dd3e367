package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sounds like the words, and what only sounds like an excuse. */
class SoundAlikeTest {
  @TempDir Path folder;

  @Test
  void exclusionThatIsOnlyHeardExcusesNothing() throws Exception {
    // 绑定 is what must be found; 不帮定 would excuse it, and 部帮定 only sounds like that.
    String when = "{ said: { any: [帮定], but_not: [不帮定] }, sound_alike: near }";
    assertThat(rule(when).fires("agent 0:00-0:02  我部帮定卡")).isTrue();
    assertThat(rule(when).fires("agent 0:00-0:02  我不帮定卡")).isFalse();
  }

  @Test
  void writtenExclusionExcusesWhatIsOnlyHeard() throws Exception {
    String when = "{ said: { any: [绑定], but_not: [不帮定] }, sound_alike: near }";
    assertThat(rule(when).fires("agent 0:00-0:02  我不帮定卡")).isFalse();
    assertThat(rule(when).fires("agent 0:00-0:02  我要帮定卡")).isTrue();
  }

  @Test
  void exclusionIsHeardWhereTheRuleAsksForIt() throws Exception {
    String when =
        "{ said: { any: [帮定], but_not: [不帮定] }, sound_alike: { is: near, exclusions: exact } }";
    assertThat(rule(when).fires("agent 0:00-0:02  我部帮定卡")).isFalse();
  }

  @Test
  void wordThatMustNotStandInTheTurnIsNotHeardIntoIt() throws Exception {
    String when = "{ said: { any: [退款], none: [不要退] }, sound_alike: near }";
    assertThat(rule(when).fires("customer 0:00-0:03  步要推我要退款")).isTrue();
    assertThat(rule(when).fires("customer 0:00-0:03  不要退我要退款")).isFalse();
  }

  @Test
  void onlyTheConfusablePairsThatAreAskedForAreTakenForEachOther() throws Exception {
    String pairs = "{ said: { any: [南京] }, sound_alike: { is: near, pairs: [%s] } }";
    assertThat(rule(pairs.formatted("n/l")).fires("customer 0:00-0:02  我在兰京")).isTrue();
    assertThat(rule(pairs.formatted("f/h")).fires("customer 0:00-0:02  我在兰京")).isFalse();
    assertThat(rule(pairs.formatted("in/ing")).fires("customer 0:00-0:02  我在南金")).isTrue();
  }

  @Test
  void soundAlikeBesideAGroupHoldsForItsMembers() throws Exception {
    String when =
        "{ all: [ { said: { any: [绑定] } }, { said: { any: [退款] } } ], sound_alike: near }";
    assertThat(rule(when).fires("customer 0:00-0:03  帮定的卡我要换款")).isFalse();
    assertThat(rule(when).fires("customer 0:00-0:03  帮定的卡我要退宽")).isTrue();
  }

  @Test
  void findingSaysHowMuchOfItWasMatchedBySound() throws Exception {
    OneRule rule = rule("{ said: { any: [银行卡号] }, sound_alike: near }");
    Finding written = rule.findings("agent 0:00-0:02  银行卡号").get(0);
    Finding half = rule.findings("agent 0:00-0:02  银航卡好").get(0);
    Finding heard = rule.findings("agent 0:00-0:02  引航咖好").get(0);
    assertThat(written.evidence().bySound()).isZero();
    assertThat(half.evidence().bySound()).isEqualTo(0.5);
    assertThat(heard.evidence().bySound()).isEqualTo(1);
    assertThat(written.confidence()).isEqualTo(1);
    assertThat(half.confidence()).isEqualTo(0.85);
    assertThat(heard.confidence()).isEqualTo(0.7);
  }

  @Test
  void confidenceFallsWithTheRecognisersOwn() throws Exception {
    OneRule rule = rule("{ said: { any: [退款] } }");
    HeardCall sure = Dialogue.parse("customer 0:00-0:02  我要退款").call();
    List<Word> doubted =
        sure.turns().get(0).words().stream()
            .map(word -> new Word(word.text(), word.startMs(), word.endMs(), 0.4))
            .toList();
    Turn turn = sure.turns().get(0);
    HeardCall unsure =
        new HeardCall(
            sure.facts(),
            sure.durationMs(),
            List.of(new Turn(turn.role(), turn.startMs(), turn.endMs(), doubted, turn.prosody())),
            sure.sounds(),
            sure.warnings());
    assertThat(rule.findings(sure).get(0).confidence()).isEqualTo(1);
    assertThat(rule.findings(unsure).get(0).confidence()).isEqualTo(0.4);
  }

  private OneRule rule(String when) throws Exception {
    return OneRule.when(folder, when);
  }
}
