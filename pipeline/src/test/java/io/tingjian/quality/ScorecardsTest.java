package io.tingjian.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Score;
import io.tingjian.call.Severity;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.call.Wording;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardsTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("tingjian.home"), "rules/scorecards");

  @TempDir Path folder;

  @Test
  void everyBusinessTypeHasTheScorecardOfItsFamily() throws Exception {
    Scorecards cards = Scorecards.load(SHIPPED);
    Map<BusinessType, String> chosen = new EnumMap<>(BusinessType.class);
    for (BusinessType type : BusinessType.values())
      chosen.put(type, score(cards, Optional.of(type), Optional.empty()).scorecard());
    assertThat(chosen)
        .isEqualTo(
            Map.of(
                BusinessType.CUSTOMER_SERVICE, "care",
                BusinessType.COMPLAINT_HANDLING, "care",
                BusinessType.CUSTOMER_RETENTION, "care",
                BusinessType.TELEMARKETING, "prospecting",
                BusinessType.ORDER_PROCESSING, "prospecting",
                BusinessType.SURVEY, "market",
                BusinessType.TECHNICAL_SUPPORT, "default"));
    assertThat(score(cards, Optional.empty(), Optional.empty()).scorecard()).isEqualTo("default");
  }

  @Test
  void rudenessCostsMostInCareAndAFalsePromiseMostInSelling() throws Exception {
    Scorecards cards = Scorecards.load(SHIPPED);
    Finding rude = finding("impatience_or_rudeness", Severity.MAJOR, "attitude");
    Finding promise = finding("unkept_promise_risk", Severity.MAJOR, "promise");
    assertThat(points(cards, BusinessType.CUSTOMER_SERVICE, rude))
        .isLessThan(points(cards, BusinessType.TELEMARKETING, rude));
    assertThat(points(cards, BusinessType.TELEMARKETING, promise))
        .isLessThan(points(cards, BusinessType.SURVEY, promise))
        .isLessThan(points(cards, BusinessType.CUSTOMER_SERVICE, promise));
  }

  @Test
  void queueChoosesBeforeTheBusinessType() throws Exception {
    card("default.yaml", "scorecard: general\n" + rest(60, 40));
    card("care.yaml", "scorecard: care\nbusiness_types: [customer_service]\n" + rest(60, 40));
    card("vip.yaml", "scorecard: vip\nqueues: [vip, gold]\n" + rest(60, 40));
    Scorecards cards = Scorecards.load(folder);
    Optional<BusinessType> service = Optional.of(BusinessType.CUSTOMER_SERVICE);
    assertThat(score(cards, service, Optional.of("gold")).scorecard()).isEqualTo("vip");
    assertThat(score(cards, service, Optional.of("other")).scorecard()).isEqualTo("care");
    assertThat(score(cards, Optional.empty(), Optional.of("other")).scorecard())
        .isEqualTo("general");
  }

  @Test
  void groupCostsNoMoreThanItsWeightAndTheDeductionsSayWhatWasTaken() throws Exception {
    card("default.yaml", "scorecard: general\n" + rest(60, 40));
    Score score =
        score(
            Scorecards.load(folder),
            Optional.empty(),
            Optional.empty(),
            finding("a", Severity.MAJOR, "attitude"),
            finding("b", Severity.MAJOR, "wording"),
            finding("c", Severity.MAJOR, "listening"));
    assertThat(score.points()).isEqualTo(100 - 60 - 10);
    assertThat(score.deductions())
        .extracting(Score.Deduction::item, Score.Deduction::points)
        .containsExactly(tuple("attitude", 40), tuple("wording", 20), tuple("listening", 10));
  }

  @Test
  void whatCannotBeWeighedOrChosenIsTold() throws Exception {
    card(
        "default.yaml",
        "scorecard: general\n" + rest(60, 30).replace("- { group: talk,", "- { group: tolk,"));
    card("a.yaml", "scorecard: a\nbusiness_types: [survey]\n" + rest(60, 40));
    assertThat(faults())
        .contains("default.yaml:2: groups must add up to 100 in weight (got 90)")
        .contains("unknown group \"talk\"; did you mean \"tolk\"?");
    card("default.yaml", "scorecard: general\n" + rest(60, 40));
    card("b.yaml", "scorecard: b\nbusiness_types: [survey]\n" + rest(60, 40));
    assertThat(faults()).contains("business type survey is named by both a and b");
    Files.delete(folder.resolve("b.yaml"));
    Files.delete(folder.resolve("default.yaml"));
    assertThat(faults()).contains("one scorecard must be for all that no other names");
  }

  private static String rest(int service, int talk) {
    return """
        groups:
          - { group: service, name: { zh: 服务, en: Service }, weight: %d }
          - { group: talk, name: { zh: 沟通, en: Talk }, weight: %d }
        items:
          - { item: attitude, group: service, name: { zh: 态度, en: Attitude }, at_most: 40, deduct: { major: 40 } }
          - { item: wording, group: service, name: { zh: 用语, en: Words }, at_most: 40, deduct: { major: 30 } }
          - { item: listening, group: talk, name: { zh: 倾听, en: Listening }, at_most: 10, deduct: { major: 10 } }
        """
        .formatted(service, talk);
  }

  private void card(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String faults() {
    FaultyFiles faulty = catchThrowableOfType(FaultyFiles.class, () -> Scorecards.load(folder));
    return String.join("\n", faulty.faults().stream().map(Object::toString).toList());
  }

  private static int points(Scorecards cards, BusinessType type, Finding finding) {
    return score(cards, Optional.of(type), Optional.empty(), finding).points();
  }

  private static Score score(
      Scorecards cards, Optional<BusinessType> type, Optional<String> queue, Finding... findings) {
    CallFacts none = CallFacts.unknown("call", "zh");
    CallFacts facts =
        new CallFacts(
            none.callId(),
            none.startedAt(),
            none.direction(),
            type,
            none.agentId(),
            none.agentName(),
            none.team(),
            none.customerNumber(),
            queue,
            none.language(),
            none.channels(),
            none.ringSeconds(),
            none.hangupBy(),
            none.product(),
            none.exempt());
    Turn turn = new Turn(Role.AGENT, 0, 1_000, List.of(new Word("您好", 0, 1_000, 1)), Prosody.NONE);
    HeardCall call = new HeardCall(facts, 1_000, List.of(turn), List.of(), Set.of());
    return cards.score(call, Arrays.asList(findings)).orElseThrow();
  }

  private static Finding finding(String key, Severity severity, String item) {
    Evidence evidence = new Evidence(0, 1_000, List.of(0), "您好");
    Wording words = new Wording("字", "words");
    return new Finding(key, words, severity, item, 1, Role.AGENT, evidence, words);
  }
}
