package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.Role;
import io.tingjian.screen.Explanation.Holds;
import io.tingjian.screen.Explanation.Node;
import io.tingjian.screen.Explanation.Outcome;
import io.tingjian.screen.Explanation.Why;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a rule fired, and why it did not. */
class ExplainerTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");

  @TempDir Path folder;

  @Test
  void hitIsATreeOfConditionsWithWordsAndTimes() throws Exception {
    Explanation told =
        rule("{ all: [ { said: { any: [退款] }, by: customer }, { duration: { over: 1s } } ] }")
            .explain("customer 0:01-0:03  我要退款");
    assertThat(told.outcome()).isEqualTo(Outcome.FIRED);
    assertThat(told.when().says()).isEqualTo("{ all: […, …] }");
    assertThat(told.when().members()).extracting(Node::holds).containsExactly(Holds.YES, Holds.YES);
    Node said = told.when().members().get(0);
    assertThat(said.says()).isEqualTo("{ said: { any: [退款] }, by: customer }");
    assertThat(said.spots()).hasSize(1);
    assertThat(said.spots().get(0).quote()).isEqualTo("退款");
    assertThat(said.spots().get(0).startMs()).isEqualTo(2_000);
    assertThat(told.findings()).hasSize(1);
  }

  @Test
  void missTellsWhoElseSaidItAndWhatOnlySoundsLikeIt() throws Exception {
    Node node =
        rule("{ said: { any: [退款] }, by: customer }")
            .explain("agent 0:00-0:02  可以退款\ncustomer 0:02-0:04  我要退宽")
            .when();
    assertThat(node.holds()).isEqualTo(Holds.NO);
    assertThat(node.nearly())
        .extracting(Explanation.Nearly::why)
        .contains(Why.OTHER_SPEAKER, Why.ONLY_SOUND);
    assertThat(node.nearly())
        .filteredOn(near -> near.why() == Why.ONLY_SOUND)
        .extracting(near -> near.spot().quote())
        .containsExactly("退宽");
    assertThat(node.nearly())
        .filteredOn(near -> near.why() == Why.OTHER_SPEAKER)
        .extracting(near -> near.spot().role())
        .containsExactly(Role.AGENT);
  }

  @Test
  void missTellsOfTheWordOutsideItsWindowAndOfTheOneThatIsExcused() throws Exception {
    Node node =
        rule("{ said: { any: [投诉], but_not: [不投诉] }, within: { first: 5s }, by: customer }")
            .explain("customer 0:00-0:02  我不投诉\ncustomer 0:10-0:12  我要投诉")
            .when();
    assertThat(node.holds()).isEqualTo(Holds.NO);
    assertThat(node.nearly())
        .extracting(near -> near.why() + " " + near.spot().quote())
        .containsExactly("OUTSIDE_WINDOW 投诉", "EXCUSED 投诉");
  }

  @Test
  void missTellsWhatWasMeasured() throws Exception {
    Node node =
        rule("{ silence: { longer_than: 10s } }")
            .explain("agent 0:00-0:02  您好\ncustomer 0:06-0:07  喂")
            .when();
    assertThat(node.holds()).isEqualTo(Holds.NO);
    assertThat(node.readings()).containsExactly(new Explanation.Reading("longest silence", 4, "s"));
  }

  @Test
  void speakerWhoIsNotHeardIsNeitherGuiltyNorInnocent() throws Exception {
    Explanation told =
        rule("{ not: { said: { any: [您好] }, by: agent } }").explain("customer 0:00-0:02  喂有人吗");
    assertThat(told.outcome()).isEqualTo(Outcome.UNHEARD);
    assertThat(told.findings()).isEmpty();
  }

  @Test
  void ruleForOtherCallsSaysSo() throws Exception {
    Explainer explainer = new Explainer(RulePacks.load(RULES));
    Dialogue outbound = Dialogue.parse("direction: outbound\nagent 0:00-0:02  喂");
    Dialogue survey = Dialogue.parse("business_type: survey\nagent 0:00-0:02  喂");
    assertThat(explainer.keys()).contains("greeting_missing");
    assertThat(explainer.meant("greeting_mising")).contains("greeting_missing");
    assertThat(explainer.explain("greeting_missing", outbound.call(), outbound.labels()))
        .extracting(Explanation::outcome)
        .contains(Outcome.FIRED);
    assertThat(explainer.explain("no_such_key", survey.call(), survey.labels())).isEmpty();
  }

  @Test
  void everyRuleThatFiresIsExplainedWithTheSameFindings() throws Exception {
    RulePacks packs = RulePacks.load(RULES);
    Explainer explainer = new Explainer(packs);
    Dialogue dialogue =
        Dialogue.parse("agent 0:00-0:03  喂，什么事\ncustomer 0:03-0:06  我要投诉你们\nagent 0:06-0:08  随便你");
    Screening screening = new Screener(packs).screen(dialogue.call(), dialogue.labels());
    assertThat(screening.findings()).isNotEmpty();
    for (String key : explainer.keys()) {
      var told = explainer.explain(key, dialogue.call(), dialogue.labels());
      assertThat(told.stream().flatMap(one -> one.findings().stream()).distinct().toList())
          .as(key)
          .containsExactlyInAnyOrderElementsOf(
              screening.findings().stream().filter(f -> f.key().equals(key)).toList());
    }
  }

  @Test
  void explanationCanBeWrittenAsJson() throws Exception {
    Explanation told = rule("{ said: { any: [退款] } }").explain("customer 0:01-0:03  我要退款");
    assertThat(
            new ObjectMapper()
                .readTree(new ObjectMapper().writeValueAsString(told))
                .at("/when/spots/0/quote")
                .asText())
        .isEqualTo("退款");
  }

  private OneRule rule(String when) throws Exception {
    return OneRule.when(folder, when);
  }
}
