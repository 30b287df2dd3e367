package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.yaml.FaultyFiles;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions at their borders; the guide's table of operators has the plain cases. */
class ConditionsTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "money, 一共三百二十块五, true",
    "money, 我们一块去看看, false",
    "money, 充50元送10元, true",
    "date, 九月三号之前寄到, true",
    "date, 十六号客服为您服务, false",
    "date, 下周三给您回电, true",
    "time, 下午三点半上门, true",
    "time, 我有两点意见, false",
    "time, 早一点给我, false",
    "duration, 三到五个工作日, true",
    "duration, 一年三月份, false",
    "percent, 年化百分之三点五, true",
    "percent, 一百分的满意, false",
    "number, 尾号是三七二, true",
    "number, 就一个, false",
    "order_number, 您的订单号是二零二四零八幺, true",
    "order_number, 订单号我忘了, false",
    "plate, 车牌沪A一二三四五, true",
    "plate, 我在上海, false",
    "person, 是王先生吗, true",
    "person, 先生您好, false"
  })
  void entityIsToldFromWhatOnlyLooksLikeIt(String kind, String said, boolean fires)
      throws Exception {
    assertThat(rule("{ entity: [%s] }".formatted(kind)).fires("agent 0:00-0:04  " + said))
        .isEqualTo(fires);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{ speaks: customer, within: { last: 1 turns } } ~ 4000",
        "{ speaks: { by: customer, turn_at_least: 1s }, within: { last: 1 turns } } ~ 4000",
        "{ loudness: { by: customer, over: -30dB }, within: { last: 1 turns } } ~ 4000",
        "{ said: { any: [好] }, by: customer, within: { last: 1 turns } } ~ 4000",
        "{ speaks: customer, within: { from: 1 turns, to: 1 turns } } ~ 0",
        "{ speaks: agent, within: { last: 1 turns, of: call } } ~ 6000",
      })
  void windowCountsOverTheSpeakerThatTheConditionIsAbout(String when, long startMs)
      throws Exception {
    String call =
        """
        customer 0:00-0:02 [-20dB]  好吗
        agent 0:02-0:04 [-20dB]     不好
        customer 0:04-0:06 [-20dB]  好的
        agent 0:06-0:08 [-20dB]     好再见
        """;
    assertThat(rule(when).findings(call))
        .extracting(finding -> finding.evidence().startMs())
        .containsExactly(startMs);
  }

  @Test
  void likenessFindsTheStretchAndTellsTheWords() throws Exception {
    OneRule rule = rule("{ similar: { to: [我要取消自动续费], over: 0.7 } }");
    Finding found = rule.findings("customer 0:00-0:06  你好啊那个什么我想取消自动续费可以吗谢谢你").get(0);
    assertThat(found.evidence().quote()).contains("取消自动续费").doesNotContain("谢谢");
    assertThat(found.confidence()).isBetween(0.7, 0.95);
    assertThat(rule.fires("customer 0:00-0:03  我要办理自动还款")).isFalse();
  }

  @Test
  void likenessHearsHomophonesWhereItIsAskedTo() throws Exception {
    String when = "{ similar: { to: [我要取消自动续费], over: 0.8 }%s }";
    String heard = "customer 0:00-0:03  我要取笑自动序费";
    assertThat(rule(when.formatted("")).fires(heard)).isFalse();
    assertThat(rule(when.formatted(", sound_alike: exact")).fires(heard)).isTrue();
    assertThat(
            rule(when.formatted(", sound_alike: exact"))
                .findings(heard)
                .get(0)
                .evidence()
                .bySound())
        .isEqualTo(0.25);
  }

  @Test
  void missByLikenessTellsHowFarItWas() throws Exception {
    Explanation told =
        rule("{ similar: { to: [我要取消自动续费], over: 0.9 } }").explain("customer 0:00-0:03  帮我取消续费");
    assertThat(told.when().readings().get(0).name()).isEqualTo("likeness of “取消续费” to “我要取消自动续费”");
    assertThat(told.when().readings().get(0).value()).isBetween(0.5, 0.9);
    assertThat(told.when().nearly())
        .extracting(Explanation.Nearly::why)
        .containsExactly(Explanation.Why.BELOW_LIMIT);
  }

  @Test
  void actIsExplainedByWhatDefinesIt() throws Exception {
    Explanation told = rule("{ act: apology, by: agent }").explain("agent 0:00-0:02  非常抱歉");
    assertThat(told.when().members()).hasSize(1);
    assertThat(told.when().members().get(0).place()).isEqualTo("apology");
    assertThat(told.when().members().get(0).members().get(0).says()).contains("$apology");
  }

  @Test
  void unknownActIsToldWithThoseThatAreDefined() {
    assertThatThrownBy(() -> rule("{ act: apologie }"))
        .isInstanceOf(FaultyFiles.class)
        .hasMessageContaining("acts.yaml defines no act \"apologie\"; known: greeting, ")
        .hasMessageEndingWith("did you mean \"apology\"?");
  }

  @Test
  void theLastPlaceAndOneThatDoesNotExist() throws Exception {
    String twice = "agent 0:00-0:01  稍等\ncustomer 0:01-0:02  好\nagent 0:02-0:03  再稍等";
    assertThat(
            rule("{ said: { any: [稍等] }, nth: last }").findings(twice).get(0).evidence().startMs())
        .isGreaterThan(2_000);
    assertThat(rule("{ said: { any: [稍等] }, nth: 3 }").fires(twice)).isFalse();
  }

  @Test
  void silentChannelMakesNoRuleOfThePacksBlameItsSpeaker() throws Exception {
    Dialogue oneSided = Dialogue.parse("customer 0:00-0:03  喂有人吗\ncustomer 0:06-0:08  怎么没声音");
    Screening screening =
        new Screener(RulePacks.load(RULES)).screen(oneSided.call(), oneSided.labels());
    assertThat(screening.findings())
        .extracting(Finding::key)
        .doesNotContain("greeting_missing", "closing_missing");
    assertThat(screening.failures()).isEmpty();
  }

  @Test
  void callOfOneTurnAndCallWithoutWordsAreScreenedAndExplained() throws Exception {
    RulePacks packs = RulePacks.load(RULES);
    Dialogue one = Dialogue.parse("agent 0:00-0:01  喂");
    assertThat(new Screener(packs).screen(one.call(), one.labels()).failures()).isEmpty();
    HeardCall none =
        new HeardCall(CallFacts.unknown("C-1", "zh"), 1_000, List.of(), List.of(), Set.of());
    assertThat(new Screener(packs).screen(none, TurnLabels.NONE).findings()).isEmpty();
    Explainer explainer = new Explainer(packs);
    for (String key : explainer.keys())
      for (HeardCall call : List.of(one.call(), none))
        assertThat(explainer.explain(key, call, TurnLabels.NONE)).as(key).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(a{1000}){1000} ~ counts repetitions within repetitions",
        "((a{100}){100}){100} ~ counts repetitions within repetitions",
        "(退款)\\1 ~ is no regular expression",
        "(?=退款)退 ~ is no regular expression",
        "(退款 ~ is no regular expression"
      })
  void expressionThatIsNotLinearOrTooLargeIsRefused(String regex, String because) {
    assertThatThrownBy(() -> rule("{ matches: '%s' }".formatted(regex.strip())))
        .isInstanceOf(FaultyFiles.class)
        .hasMessageContaining(because.strip());
  }

  @Test
  void expressionThatRuinsOthersIsAnsweredAllTheSame() throws Exception {
    String ruinous = "agent 0:00-0:40  " + "啊".repeat(3_000) + "吧";
    assertThat(rule("{ matches: '(啊+)+$' }").fires(ruinous)).isFalse();
  }

  @Test
  void fileInAnotherEncodingIsNamed() throws Exception {
    rule("{ said: { any: [喂] } }");
    Files.write(folder.resolve("rules/zh/gbk.yaml"), "pack: 中文".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> RulePacks.load(folder.resolve("rules")))
        .isInstanceOf(FaultyFiles.class)
        .hasMessage("rules/zh/gbk.yaml:1: the file is not written in UTF-8");
  }

  @Test
  void packThatStandsTwiceIsNamedWithBothFiles() throws Exception {
    rule("{ said: { any: [喂] } }");
    Files.copy(folder.resolve("rules/zh/trial.yaml"), folder.resolve("rules/zh/copy.yaml"));
    assertThatThrownBy(() -> RulePacks.load(folder.resolve("rules")))
        .isInstanceOf(FaultyFiles.class)
        .hasMessageStartingWith(
            "rules/zh/trial.yaml:1: pack \"zh-trial\" is already in rules/zh/copy.yaml");
  }

  @Test
  void versionChangesWithTheContentThoughNobodyRaisedIt() throws Exception {
    rule("{ said: { any: [喂] } }");
    String before = RulePacks.load(folder.resolve("rules")).version();
    rule("{ said: { any: [喂喂] } }");
    String after = RulePacks.load(folder.resolve("rules")).version();
    assertThat(before).startsWith("zh-trial 1@").isNotEqualTo(after);
  }

  private OneRule rule(String when) throws Exception {
    return OneRule.when(folder, when);
  }
}
