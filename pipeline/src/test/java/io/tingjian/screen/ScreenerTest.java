package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import io.tingjian.quality.Scorecards;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScreenerTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");
  private static RulePacks packs;
  private static Screener screener;
  private static Scorecards scorecards;

  @BeforeAll
  static void read() throws Exception {
    packs = RulePacks.load(RULES);
    screener = new Screener(packs);
    scorecards = Scorecards.load(RULES.resolve("scorecards"));
  }

  @Test
  void wholePackStaysSilentOnCallsWithoutFaults() throws Exception {
    CleanCalls clean = CleanCalls.in(RULES);
    assertThat(clean.size()).isGreaterThan(5);
    assertThat(clean.failures(packs)).isEmpty();
  }

  @Test
  void customersRudeWordsNeverCountAgainstTheAgent() throws Exception {
    Screening screening =
        screen(
            """
            agent 0:00-0:05     您好，银杏物业，工号二十一，请问有什么可以帮您
            customer 0:05-0:08  滚，别废话，听不懂人话吗
            agent 0:08-0:12     抱歉给您带来不便，再见
            """);
    assertThat(keys(screening)).containsExactlyInAnyOrder("customer_anger", "customer_abuse");
  }

  @Test
  void aVoiceWithoutRecognisedWordsIsNoSilence() throws Exception {
    String before = "agent 0:00-0:05  您好，银杏物业，请问有什么可以帮您\ncustomer 0:05-0:08  我姓王\n";
    String after = "agent 1:20-1:24  好的，感谢您的来电，再见";
    assertThat(keys(screen(before + after))).contains("long_silence");
    assertThat(keys(screen(before + "voice 0:08-1:19 customer\n" + after)))
        .doesNotContain("long_silence");
  }

  @Test
  void evidenceLeadsToTheWordsAndTheirMilliseconds() throws Exception {
    Finding finding =
        screen("agent 0:10-0:12  好的随便你\ncustomer 0:12-0:13  再见").findings().stream()
            .filter(found -> found.key().equals("forbidden_phrase"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.evidence().quote()).isEqualTo("随便你");
    assertThat(finding.evidence().startMs()).isBetween(10_750L, 10_850L);
    assertThat(finding.evidence().endMs()).isBetween(11_950L, 12_000L);
    assertThat(finding.evidence().turns()).containsExactly(0);
    assertThat(finding.role()).isEqualTo(Role.AGENT);
  }

  @Test
  void recordingThatCannotBeJudgedHasNoFindingsAndNoScore() throws Exception {
    HeardCall heard = Dialogue.parse("agent 0:00-0:02  喂，哪位").call();
    HeardCall call =
        new HeardCall(
            heard.facts(), heard.durationMs(), heard.turns(), List.of(), Set.of(Warning.TOO_SHORT));
    assertThat(screener.screen(call, TurnLabels.NONE).findings()).isEmpty();
    assertThat(scorecards.score(call, List.of())).isEmpty();
  }

  @Test
  void swappedChannelsAreWarnedOfAndLowerConfidence() throws Exception {
    Screening screening =
        screen(
            """
            customer 0:00-0:04  您好，欢迎致电松山供热，请问有什么可以帮您
            agent 0:04-0:08     喂，我也不知道怎么回事，家里没暖气
            customer 0:08-0:12  已经登记了，感谢您的来电，再见
            """);
    assertThat(screening.warnings()).containsExactly(Warning.CHANNELS_SEEM_SWAPPED);
    assertThat(screening.findings()).allMatch(finding -> finding.confidence() <= 0.5);
  }

  @Test
  void phraseIsHeardAcrossAShortPauseOfItsSpeaker() throws Exception {
    assertThat(keys(screen("agent 0:00-0:01  说了多\nagent 0:01.9-0:03  少遍了再见")))
        .contains("impatience_or_rudeness");
  }

  @Test
  void misheardGreetingIsStillAGreeting() throws Exception {
    assertThat(keys(screen("agent 0:00-0:03  泥嚎这里是客服工号二一三\ncustomer 0:03-0:04  你好")))
        .doesNotContain("greeting_missing");
  }

  @Test
  void insultVetoesAndCustomersAngerCostsNothing() throws Exception {
    String insulted = "agent 0:00-0:03  您好，你是不是神经病啊\nagent 0:05-0:06  再见";
    assertThat(scorecards.score(call(insulted), screen(insulted).findings()).orElseThrow().vetoed())
        .isTrue();
    String angry =
        """
        agent 0:00-0:05     您好，银杏物业，工号二十一，请问有什么可以帮您
        customer 0:05-0:08  我现在非常生气，叫你们经理来，不然我就投诉
        agent 0:08-0:12     非常抱歉，我马上请经理给您回电，再见
        """;
    assertThat(keys(screen(angry)))
        .contains("customer_anger", "escalation_request", "complaint_intent");
    assertThat(scorecards.score(call(angry), screen(angry).findings()).orElseThrow().points())
        .isEqualTo(100);
  }

  private static HeardCall call(String dialogue) throws BadDialogue {
    return Dialogue.parse(dialogue).call();
  }

  private static Screening screen(String text) throws BadDialogue {
    Dialogue dialogue = Dialogue.parse(text);
    return screener.screen(dialogue.call(), dialogue.labels());
  }

  private static List<String> keys(Screening screening) {
    return screening.findings().stream().map(Finding::key).distinct().toList();
  }
}
