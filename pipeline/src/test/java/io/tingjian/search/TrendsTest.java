package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.search.Trend.FoundCall;
import io.tingjian.search.Trend.RisingWord;
import io.tingjian.search.Trend.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of nine weeks in which words come and go by a seeded dice. */
class TrendsTest {
  private static final LocalDate WEEK = LocalDate.parse("2026-03-30");
  private static final int BEFORE = 8;
  private static final List<String> EVERYDAY =
      List.of("你好", "请问", "订单", "快递", "地址", "时间", "电话", "明天", "谢谢", "可以");

  @TempDir Path folder;
  private int made;

  @Test
  void aWordThatComesUpInTheWeekIsFoundWithTheCallsBehind() throws Exception {
    Trend trend = trend(40, 1, new Rising(Set.of("停水", "水厂"), 0.2, 0.01), CallFilter.ALL);
    assertThat(trend.topics()).hasSize(1);
    Topic topic = trend.topics().get(0);
    assertThat(topic.words()).extracting(RisingWord::word).containsExactlyInAnyOrder("停水", "水厂");
    RisingWord word = topic.words().get(0);
    assertThat(word.byWeek()).hasSize(BEFORE + 1);
    assertThat(word.byWeek().get(BEFORE)).isEqualTo(word.calls()).isGreaterThan(3);
    assertThat(word.ratio()).isGreaterThan(4);
    assertThat(word.q()).isLessThan(0.05).isGreaterThanOrEqualTo(word.p());
    assertThat(topic.calls()).isEqualTo(word.calls());
    assertThat(topic.examples())
        .extracting(FoundCall::startedAt)
        .allMatch(at -> !at.orElseThrow().toLocalDate().isBefore(WEEK));
    assertThat(trend.callsByWeek()).hasSize(BEFORE + 1).allMatch(calls -> calls == 40);
  }

  @Test
  void aBusyWeekAloneRaisesNothing() throws Exception {
    Trend trend = trend(200, 2, new Rising(Set.of(), 0, 0), CallFilter.ALL);
    assertThat(trend.calls()).isEqualTo(200);
    assertThat(trend.tested()).isEqualTo(EVERYDAY.size());
    assertThat(trend.topics()).isEmpty();
  }

  @Test
  void chanceAloneHardlyEverRaisesAnything() throws Exception {
    int alarms = 0;
    for (int seed = 10; seed < 40; seed++)
      alarms += trend(30, seed, new Rising(Set.of(), 0, 0), CallFilter.ALL).topics().size();
    assertThat(alarms).isLessThanOrEqualTo(2);
  }

  @Test
  void theTopicsOfComplaintsAreThoseOfCallsInWhichACertainRuleFired() throws Exception {
    CallFilter complaints = CallFilter.ALL.among(Facet.RULE, Set.of("complaint"));
    Trend trend = trend(60, 3, new Rising(Set.of("停水"), 0.3, 0.02), complaints);
    assertThat(trend.calls()).isBetween(5, 40);
    assertThat(trend.topics()).hasSize(1);
    assertThat(
            trend(
                    60,
                    3,
                    new Rising(Set.of("停水"), 0.3, 0.02),
                    CallFilter.ALL.among(Facet.RULE, Set.of("none")))
                .topics())
        .isEmpty();
  }

  @Test
  void anIndexWithoutCallsHasNoTopics() throws Exception {
    try (CallIndex index = CallIndex.open(folder.resolve("empty"));
        CallSearch search = CallSearch.of(folder.resolve("empty"))) {
      index.commit();
      Trend trend = search.trend(new TrendRequest(WEEK.plusDays(3), BEFORE, CallFilter.ALL));
      assertThat(trend.week()).isEqualTo(WEEK);
      assertThat(trend.topics()).isEmpty();
      assertThat(search.newestDay()).isEmpty();
    }
    assertThatThrownBy(() -> new TrendRequest(WEEK, 0, CallFilter.ALL))
        .hasMessage("baseline must be 1 to 52 weeks (got 0)");
  }

  @Test
  void chancesAreThoseOfTheTextbooks() {
    // Of 20 calls 4 say it, 3 of them among the 5 of the week: (C(5,3)·15 + 5) / C(20,4).
    assertThat(new Significance(20).chance(3, 5, 1, 15)).isCloseTo(155.0 / 4845, within(1e-12));
    assertThat(new Significance(20).chance(0, 5, 4, 15)).isCloseTo(1, within(1e-12));
    assertThat(Significance.corrected(List.of(0.01, 0.04, 0.03, 0.005)))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
  }

  @Test
  void onlyWordsThatMeanSomethingAloneAreCounted() {
    Turn turn = turn(Role.CUSTOMER, List.of("我", "退款", "三百", "VIP", "ok", "12345", "國際"));
    assertThat(CustomerWords.of(List.of(turn, turn(Role.AGENT, List.of("帮您")))))
        .containsExactlyInAnyOrder("退款", "vip", "国际");
  }

  /**
   * @param now share of the week's calls in which the words are said together
   * @param before the same of the weeks before
   */
  private record Rising(Set<String> words, double now, double before) {}

  /** 40 calls in each week before, so many in the week itself. */
  private Trend trend(int callsNow, int seed, Rising rising, CallFilter calls) throws Exception {
    Path own = folder.resolve("index" + made++);
    Random dice = new Random(seed);
    try (CallIndex index = CallIndex.open(own);
        CallSearch search = CallSearch.of(own)) {
      for (int week = 0; week <= BEFORE; week++)
        for (int i = 0; i < (week == BEFORE ? callsNow : 40); i++)
          index.put(call(week, i, dice, week == BEFORE ? rising.now() : rising.before(), rising));
      index.commit();
      assertThat(search.newestDay())
          .hasValueSatisfying(day -> assertThat(day).isAfterOrEqualTo(WEEK));
      return search.trend(new TrendRequest(WEEK, BEFORE, calls));
    }
  }

  private static IndexedCall call(int week, int i, Random dice, double share, Rising rising)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : EVERYDAY) if (dice.nextDouble() < 0.3) words.add(word);
    boolean raised = dice.nextDouble() < share;
    if (raised) words.addAll(rising.words());
    if (words.isEmpty()) words.add("谢谢");
    boolean complains = raised || dice.nextDouble() < 0.2;
    CallFacts facts =
        new CallFacts(
            "T-" + week + "-" + i,
            Optional.of(
                WEEK.minusWeeks(BEFORE - week)
                    .plusDays(i % 7)
                    .atTime(9, 0)
                    .atOffset(ZoneOffset.ofHours(8))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "zh",
            Map.of(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    List<Turn> turns = List.of(turn(Role.CUSTOMER, words), turn(Role.AGENT, List.of("马上登记")));
    Standing standing =
        new Standing(
            complains ? Map.of("complaint", Severity.MAJOR) : Map.of(), OptionalInt.empty(), false);
    HeardCall heard = new HeardCall(facts, 9000, turns, List.of(), Set.of());
    return new IndexedCall(week + "-" + i, "x.wav", heard, standing);
  }

  private static Turn turn(Role role, List<String> texts) {
    List<Word> words = new ArrayList<>();
    for (String text : texts)
      words.add(new Word(text, words.size() * 300L, words.size() * 300L + 300, 0.9));
    return new Turn(role, 0, words.size() * 300L, words, Prosody.NONE);
  }
}
