package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.screen.BacktestReport.RuleChange;
import io.tingjian.screen.BacktestReport.Sample;
import io.tingjian.screen.InForce.Known;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.search.Standing;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");
  private static final String PACK =
      """
      pack: zh-parrots
      version: 7
      language: zh
      rules:
        - key: parrot
          name: { zh: 鹦鹉, en: Parrot }
          severity: minor
          item: wording
          when: { said: { any: [PHRASES] }, by: agent }
          because: { zh: 提到鹦鹉, en: A parrot is mentioned }
          examples: { fires: [agent 0:00-0:02 鹦鹉], silent: [agent 0:00-0:02 老虎] }
      """;

  @TempDir Path folder;
  private final List<Known> known = new ArrayList<>();
  private CallIndex index;

  @BeforeEach
  void open() throws IOException {
    index = CallIndex.open(folder);
  }

  @Test
  void findingsAreNewLostOrUnchanged() throws Exception {
    put("1", "agent 0:00-0:02  绿鹦鹉");
    put("2", "agent 0:00-0:02  灰鹦鹉", "agent 0:10-0:12  绿鹦鹉");
    put("3", "customer 0:00-0:02  绿鹦鹉");
    knowWhatFinds("灰鹦鹉", "蓝鹦鹉");
    put("4", "agent 0:00-0:02  绿鹦鹉");

    RuleChange change = backtest("绿鹦鹉", "灰鹦鹉").rules().get(0);

    assertThat(change.key()).isEqualTo("parrot");
    assertThat(change.unchanged()).isEqualTo(1);
    assertThat(change.fresh()).isEqualTo(3);
    assertThat(change.lost()).isZero();
    assertThat(change.freshSamples())
        .extracting(Sample::callId, Sample::startMs, Sample::quote)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("T-1", 0L, "绿鹦鹉"),
            org.assertj.core.groups.Tuple.tuple("T-2", 10_000L, "绿鹦鹉"),
            org.assertj.core.groups.Tuple.tuple("T-4", 0L, "绿鹦鹉"));
  }

  @Test
  void whatTheDraftNoLongerFindsIsLostAlsoWhereTheIndexRulesTheCallOut() throws Exception {
    put("1", "agent 0:00-0:02  绿鹦鹉", "agent 0:10-0:12  灰鹦鹉");
    put("2", "agent 0:00-0:02  绿鹦鹉");
    knowWhatFinds("绿鹦鹉", "灰鹦鹉");
    BacktestReport report = backtest("灰鹦鹉");
    assertThat(report.calls()).isEqualTo(2);
    assertThat(report.held()).isEqualTo(1);
    assertThat(report.rules().get(0).unchanged()).isEqualTo(1);
    assertThat(report.rules().get(0).lostSamples())
        .extracting(Sample::callId)
        .containsExactlyInAnyOrder("T-1", "T-2");
  }

  @Test
  void verdictsGoWithTheFindingsThatStay() throws Exception {
    for (int i = 0; i < 8; i++) put("stays" + i, "agent 0:00-0:02  绿鹦鹉");
    for (int i = 0; i < 3; i++) put("goes" + i, "agent 0:00-0:02  灰鹦鹉");
    knowWhatFinds("绿鹦鹉", "灰鹦鹉");
    judge("stays0", Decision.REJECTED);
    for (int i = 1; i < 8; i++) judge("stays" + i, Decision.CONFIRMED);
    judge("goes0", Decision.CONFIRMED);
    judge("goes1", Decision.REJECTED);

    RuleChange change = backtest("绿鹦鹉").rules().get(0);

    assertThat(change.before()).isEqualTo(new Precision(8, 2));
    assertThat(change.after()).isEqualTo(new Precision(7, 1));
    assertThat(change.lostConfirmed()).isEqualTo(1);
    assertThat(change.lostSamples()).extracting(Sample::verdict).contains(Optional.empty());
  }

  @Test
  void spanLimitsBothSides() throws Exception {
    put("1", "agent 0:00-0:02  绿鹦鹉");
    knowWhatFinds("绿鹦鹉");
    LocalDate later = LocalDate.parse("2026-05-01");
    BacktestReport report = backtest(draft("绿鹦鹉"), new Span(Optional.of(later), Optional.empty()));
    assertThat(report.calls()).isZero();
    assertThat(report.rules().get(0).unchanged()).isZero();
    assertThat(report.rules().get(0).lost()).isZero();
  }

  @Test
  void reportSaysAgainstWhichVersionsOfThePackItStands() throws Exception {
    assertThat(backtest("绿鹦鹉").against()).isEqualTo(Map.of("5", 90L, "6", 10L, "", 3L));
  }

  @Test
  void samplesAreFewAndTheSameEveryTime() throws Exception {
    for (int i = 0; i < 50; i++) put("call" + i, "agent 0:00-0:02  绿鹦鹉");
    List<Sample> once = backtest("绿鹦鹉").rules().get(0).freshSamples();
    assertThat(once).hasSize(10).isEqualTo(backtest("绿鹦鹉").rules().get(0).freshSamples());
  }

  @Test
  void draftTakesThePlaceOfThePackOfItsName() throws Exception {
    String emptied =
        PACK.replace("PHRASES", "鹦鹉").replace("zh-parrots", "zh-closing").replace("7", "99");
    Draft draft = Draft.read(RULES, "closing.yaml", emptied);
    assertThat(draft.keys()).contains("parrot", "closing_summary_missing");
    assertThat(draft.packs().names())
        .containsKey("parrot")
        .doesNotContainKey("closing_summary_missing");
  }

  @Test
  void faultyDraftIsRefusedWithFileAndLine() {
    assertThatThrownBy(() -> Draft.read(RULES, "mine.yaml", PACK.replace("said", "sayd")))
        .isInstanceOf(FaultyFiles.class)
        .hasMessageContaining("mine.yaml:9: unknown condition \"sayd\"");
  }

  @Test
  void keyThatTheDraftDoesNotHaveIsNamed() {
    assertThatThrownBy(
            () ->
                new Backtest(PastCalls.in(folder), inForce(), 1)
                    .of(draft("鹦鹉"), Set.of("tiger"), Span.ALWAYS))
        .hasMessage("zh-parrots has no rule \"tiger\"");
  }

  private BacktestReport backtest(String... phrases) throws Exception {
    return backtest(draft(phrases), Span.ALWAYS);
  }

  private BacktestReport backtest(Draft draft, Span span) throws IOException {
    index.commit();
    return new Backtest(PastCalls.in(folder), inForce(), 2).of(draft, draft.keys(), span);
  }

  private static Draft draft(String... phrases) throws FaultyFiles, IOException {
    return Draft.read(RULES, "parrots.yaml", PACK.replace("PHRASES", String.join(", ", phrases)));
  }

  private InForce inForce() {
    return new InForce() {
      @Override
      public List<Known> findings(Set<String> keys, Span span) {
        return known.stream()
            .filter(finding -> keys.contains(finding.finding().key()))
            .filter(finding -> span.from().isEmpty())
            .toList();
      }

      @Override
      public Map<String, Long> packs(Span span) {
        return Map.of("zh-a 1, zh-parrots 5", 90L, "zh-parrots 6, zh-b 2", 10L, "zh-a 1", 3L);
      }
    };
  }

  private void put(String id, String... lines) throws Exception {
    HeardCall call = Dialogue.parse(String.join("\n", lines)).call();
    HeardCall named =
        new HeardCall(
            CallFacts.unknown("T-" + id, "zh"),
            call.durationMs(),
            call.turns(),
            call.sounds(),
            call.warnings());
    index.put(new IndexedCall(id, id + ".wav", named, Standing.NOTHING));
  }

  /** What a version in force has found in the calls that are there now. */
  private void knowWhatFinds(String... phrases) throws Exception {
    index.commit();
    Screener screener = new Screener(draft(phrases).packs().only(Set.of("parrot")));
    PastCalls.in(folder)
        .visit(
            io.tingjian.search.Need.ANYTHING,
            Span.ALWAYS,
            1,
            call -> {
              for (Finding finding : screener.screen(call.heard(), TurnLabels.NONE).findings())
                known.add(
                    new Known(
                        call.id(),
                        call.heard().facts().callId(),
                        Optional.empty(),
                        finding,
                        Optional.empty()));
            });
  }

  private void judge(String id, Decision decision) {
    known.replaceAll(
        finding ->
            finding.id().equals(id)
                ? new Known(
                    id,
                    finding.callId(),
                    finding.startedAt(),
                    finding.finding(),
                    Optional.of(decision))
                : finding);
  }
}
