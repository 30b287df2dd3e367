package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.search.CallFilter.Span;
import io.tingjian.search.Facets.Count;
import io.tingjian.search.SearchRequest.Order;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask of all calls: words, conditions, counts. */
class PeopleSearchTest {
  private static final Standing CLEAN = standing(Map.of(), 100, false);

  @TempDir Path folder;
  private CallIndex index;
  private CallSearch search;

  @BeforeEach
  void open() throws IOException {
    index = CallIndex.open(folder);
    search = CallSearch.of(folder);
    Standing angry = standing(Map.of("anger", Severity.CRITICAL, "hold", Severity.MINOR), 40, true);
    put("1", "A组", BusinessType.SURVEY, 30, "2026-03-02T09:00+08:00", CLEAN, "customer:水表坏了要换");
    put(
        "2",
        "A组",
        BusinessType.TELEMARKETING,
        200,
        "2026-03-03T00:10+08:00",
        angry,
        "agent:您好",
        "customer:我的水表和电表都坏了");
    put(
        "3",
        "B组",
        BusinessType.SURVEY,
        700,
        "2026-03-04T23:50+08:00",
        standing(Map.of("hold", Severity.MINOR), 80, false),
        "customer:电表昨天刚换",
        "agent:水费单在这里");
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    search.close();
    index.close();
  }

  @Test
  void wordsNearEachOtherMayComeInAnyOrderWithSoManyCharactersBetween() throws Exception {
    assertThat(ids(SearchRequest.of("\"坏 表\"~0"))).containsExactlyInAnyOrder("1");
    assertThat(ids(SearchRequest.of("\"坏 水表\"~4"))).containsExactlyInAnyOrder("1", "2");
    assertThat(ids(SearchRequest.of("\"坏 水表\"~3"))).containsExactly("1");
    Hit hit = search.find(SearchRequest.of("\"坏 水\"~5 电表")).hits().get(0);
    assertThat(hit.highlights())
        .containsExactly(new Range(2, 3, false), new Range(5, 7, false), new Range(8, 9, false));
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 我的号码是幺三八零零一三八零零零",
    "123.5, 一共一百二十三块五",
    "123.5元, 一共一百二十三块五",
    "120, 充了一百二",
    "200元, 充了两百块",
    "30%, 打折百分之三十",
    "3:30, 下午三点半来",
    "2026年11月22日, 二零二六年十一月二十二号到期",
    "A35, 型号是a三五",
    "VIP, 我是v i p客户",
    "退200, 退两百给我",
    "没…3办法, 没有什么办法",
    "123, 我的尾号一二三"
  })
  void whatIsTypedInFiguresIsFoundAsItWasSpoken(String typed, String said) throws Exception {
    put("n", "C组", BusinessType.SURVEY, 9, "2026-03-05T09:00+08:00", CLEAN, "customer:" + said);
    index.commit();
    assertThat(ids(SearchRequest.of(typed))).containsExactly("n");
  }

  @ParameterizedTest
  @CsvSource({
    "頭髮, 我的头发",
    "头发, 我的頭髮",
    "發票, 开发票",
    "后天, 後天送来",
    "乾淨, 不干净",
    "幹活, 在干活",
    "电话, 打電話",
    "裡面, 在里面",
    "臺灣, 台湾",
    "請問, 请问一下"
  })
  void eitherScriptFindsTheOther(String typed, String said) throws Exception {
    put("n", "C组", BusinessType.SURVEY, 9, "2026-03-05T09:00+08:00", CLEAN, "customer:" + said);
    index.commit();
    assertThat(ids(SearchRequest.of(typed))).containsExactly("n");
  }

  @Test
  void whatOnlySoundsLikeItIsMarkedSo() throws Exception {
    Hit hit = search.find(SearchRequest.of("~店表")).hits().get(0);
    assertThat(hit.highlights()).allMatch(Range::heardOnly);
    assertThat(search.find(SearchRequest.of("~电表")).hits().get(0).highlights())
        .noneMatch(Range::heardOnly);
  }

  @Test
  void facetsCountTheCallsBehindTheHits() throws Exception {
    Facets facets = search.findAndCount(SearchRequest.of("表")).facets();
    assertThat(facets.calls()).isEqualTo(3);
    assertThat(facets.counts().get(Facet.TEAM))
        .containsExactly(new Count("A组", 2), new Count("B组", 1));
    assertThat(facets.counts().get(Facet.RULE))
        .containsExactly(new Count("hold", 2), new Count("anger", 1));
    assertThat(facets.counts().get(Facet.SEVERITY))
        .containsExactlyInAnyOrder(
            new Count("none", 1), new Count("critical", 1), new Count("minor", 1));
    assertThat(facets.counts().get(Facet.SCORE))
        .containsExactlyInAnyOrder(
            new Count("90-", 1), new Count("0-59", 1), new Count("75-89", 1));
    assertThat(facets.counts().get(Facet.DURATION))
        .containsExactlyInAnyOrder(new Count("0-0", 1), new Count("3-4", 1), new Count("10-29", 1));
    assertThat(search.findAndCount(SearchRequest.of("水表")).facets().calls()).isEqualTo(2);
  }

  @Test
  void aChosenFacetStillShowsWhatAnotherChoiceWouldBring() throws Exception {
    CallFilter team = CallFilter.ALL.among(Facet.TEAM, Set.of("B组"));
    Facets facets = search.findAndCount(SearchRequest.of("表").in(team)).facets();
    assertThat(facets.calls()).isEqualTo(1);
    assertThat(facets.counts().get(Facet.TEAM)).extracting(Count::calls).containsExactly(2, 1);
    assertThat(facets.counts().get(Facet.STATE)).containsExactly(new Count("waiting", 1));
  }

  @Test
  void everyConditionNarrowsTheCalls() throws Exception {
    assertThat(ids(narrowed(Facet.BUSINESS_TYPE, "survey"))).containsExactlyInAnyOrder("1", "3");
    assertThat(ids(narrowed(Facet.RULE, "anger"))).containsExactly("2");
    assertThat(ids(narrowed(Facet.SEVERITY, "none", "minor"))).containsExactlyInAnyOrder("1", "3");
    assertThat(ids(narrowed(Facet.STATE, "reviewed"))).containsExactly("2");
    assertThat(ids(narrowed(Facet.LANGUAGE, "en"))).isEmpty();
    assertThat(ids(in(CallFilter.ALL.points(new Span(Optional.of(41L), Optional.of(80L))))))
        .containsExactly("3");
    assertThat(
            ids(in(CallFilter.ALL.durationMs(new Span(Optional.of(200_000L), Optional.empty())))))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ids(in(CallFilter.ALL.only("2")))).containsExactly("2");
  }

  @Test
  void daysAreThoseOfTheCallsOwnClock() throws Exception {
    SearchRequest third =
        WrittenSearch.read(
            Map.of("q", List.of("表"), "from", List.of("2026-03-03"), "to", List.of("2026-03-04")));
    assertThat(ids(third)).containsExactlyInAnyOrder("2", "3");
  }

  @Test
  void withoutWordsTheFirstTurnStandsForItsCall() throws Exception {
    SearchRequest calls =
        SearchRequest.of("").in(CallFilter.ALL.among(Facet.TEAM, Set.of("A组", "B组")));
    assertThat(search.find(calls).hits())
        .extracting(Hit::text)
        .containsExactly("电表昨天刚换", "您好", "水表坏了要换");
    assertThat(search.find(calls.by(Optional.of(Role.AGENT))).hits())
        .extracting(Hit::text)
        .containsExactly("水费单在这里", "您好");
    assertThat(search.findAndCount(calls).facets().calls()).isEqualTo(3);
    assertThatThrownBy(() -> search.find(SearchRequest.of(" "))).isInstanceOf(BadQuery.class);
  }

  @Test
  void hitsAreSortedByRelevanceOrByTheTimeOfTheCall() throws Exception {
    assertThat(ids(SearchRequest.of("水表 坏"))).containsExactly("2", "1");
    assertThat(ids(SearchRequest.of("表").sorted(Order.OLDEST))).containsExactly("1", "2", "3");
    assertThat(ids(SearchRequest.of("表").sorted(Order.NEWEST))).containsExactly("3", "2", "1");
  }

  @Test
  void pagingGoesOnWhereThePageBeforeEnded() throws Exception {
    SearchRequest all = SearchRequest.of("表").sorted(Order.OLDEST);
    assertThat(ids(all.page(2, 0))).containsExactly("1", "2");
    assertThat(ids(all.page(2, 2))).containsExactly("3");
    assertThatThrownBy(() -> all.page(1, SearchRequest.DEEPEST))
        .hasMessage(
            "only the first 10000 hits can be reached (asked for 10001); narrow the search");
  }

  @Test
  void aSearchOfTenThousandWordsIsRefusedInAFewWords() {
    assertThatThrownBy(() -> search.find(SearchRequest.of("投诉 ".repeat(10_000))))
        .isInstanceOfSatisfying(
            BadQuery.class,
            bad -> assertThat(bad.what().zh()).isEqualTo("搜索式最多 1000 个字符（现在有 30000 个）"))
        .message()
        .startsWith("a search has at most 1000 characters (got 30000)")
        .hasSizeLessThan(400);
    assertThatThrownBy(() -> search.find(SearchRequest.of("表 ".repeat(51))))
        .hasMessageStartingWith("a search has at most 50 words (at character 101)");
  }

  @Test
  void brokenSyntaxIsShownAtItsCharacterInBothLanguages() {
    assertThat(entry(fault("表 (退|还").at(), fault("表 (退|还").what().zh()))
        .isEqualTo(entry(2, "“(”没有关闭"));
    assertThat(entry(fault("\"水 电(\"~3").at(), fault("\"水 电(\"~3").what().en()))
        .isEqualTo(entry(4, "\"(\" is never closed"));
    assertThat(fault("\"水\"~3").what().zh()).isEqualTo("相邻查找要在引号里写至少两个词");
    assertThat(fault("- 表").at()).isZero();
    assertThat(fault("没…99999999999办法").what().en()).isEqualTo("a gap has at most 999 characters");
    assertThat(fault("\"水 电\"~99999").at()).isEqualTo(6);
  }

  @Test
  void whatIsWrittenWrongIsNamedWithWhatIsAllowed() {
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("agentt", List.of("1"))))
        .hasMessage("unknown parameter \"agentt\"; did you mean \"agent\"?");
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("severity", List.of("bad"))))
        .hasMessageStartingWith("severity \"bad\" is unknown; allowed: ");
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("score", List.of("1-2"))))
        .hasMessage("score \"1-2\" is unknown; allowed: 0-59, 60-74, 75-89, 90-, none");
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("sort", List.of("best"))))
        .hasMessage("sort \"best\" is unknown; allowed: relevance, newest, oldest");
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("limit", List.of("0"))))
        .hasMessage("limit must be 1 to 200 (got 0)");
    assertThatThrownBy(() -> WrittenSearch.read(Map.of("score_from", List.of("-1"))))
        .hasMessage("score_from must be a whole number, 0 or more (got \"-1\")");
    assertThatThrownBy(
            () -> WrittenSearch.read(Map.of("from", List.of("2026-01-01", "2026-01-02"))))
        .hasMessage("from is given 2 times");
  }

  private static BadQuery fault(String words) {
    try {
      PeopleQuery.parse(words);
      throw new AssertionError(words + " can be read");
    } catch (BadQuery e) {
      return e;
    }
  }

  private List<String> ids(SearchRequest request) throws Exception {
    return search.find(request).hits().stream().map(Hit::id).distinct().toList();
  }

  private static SearchRequest narrowed(Facet facet, String... values) {
    return in(CallFilter.ALL.among(facet, Set.of(values)));
  }

  private static SearchRequest in(CallFilter calls) {
    return SearchRequest.of("表").in(calls);
  }

  private static Standing standing(Map<String, Severity> findings, int points, boolean reviewed) {
    return new Standing(findings, OptionalInt.of(points), reviewed);
  }

  private void put(
      String id,
      String team,
      BusinessType business,
      int seconds,
      String startedAt,
      Standing standing,
      String... lines)
      throws IOException {
    CallFacts facts =
        new CallFacts(
            "T-" + id,
            Optional.of(OffsetDateTime.parse(startedAt)),
            Optional.empty(),
            Optional.of(business),
            Optional.of("8001"),
            Optional.empty(),
            Optional.of(team),
            Optional.empty(),
            Optional.empty(),
            "zh",
            Map.of(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    List<Turn> turns = new ArrayList<>();
    for (String line : lines) {
      String[] roleAndText = line.split(":");
      long start = turns.size() * 5000L;
      Word word = new Word(roleAndText[1], start, start + 2000, 0.9);
      turns.add(
          new Turn(Role.ofWire(roleAndText[0]), start, start + 2000, List.of(word), Prosody.NONE));
    }
    HeardCall heard = new HeardCall(facts, seconds * 1000L, turns, List.of(), Set.of());
    index.put(new IndexedCall(id, id + ".wav", heard, standing));
  }
}
