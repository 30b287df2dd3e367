package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallIndexTest {
  @TempDir Path folder;
  private CallIndex index;
  private CallSearch search;

  @BeforeEach
  void open() throws IOException {
    index = CallIndex.open(folder);
    search = CallSearch.of(folder);
    index.put(call("1", "8001", "2026-03-01", "agent:您好请讲", "customer:我要退款还要投诉", "agent:马上登记"));
    index.put(call("2", "8001", "2026-03-05", "customer:退款还没到", "agent:抱歉", "customer:那我投诉"));
    index.put(call("3", "8002", "2026-03-09", "customer:谢谢不投诉了", "agent:您可以打投诉电话"));
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    search.close();
    index.close();
  }

  @Test
  void allWordsMustBeSaidInTheCallAndTurnsWithMoreOfThemComeFirst() throws Exception {
    assertThat(texts("投诉 退款")).containsExactly("我要退款还要投诉", "退款还没到", "那我投诉");
  }

  @Test
  void newerCallsComeFirstAmongEqualTurns() throws Exception {
    assertThat(texts("投诉")).startsWith("谢谢不投诉了", "您可以打投诉电话", "那我投诉");
  }

  @Test
  void minusLeavesOutTurns() throws Exception {
    assertThat(texts("投诉 -不投诉")).doesNotContain("谢谢不投诉了").hasSize(3);
  }

  @Test
  void quotationMarksAndAlternativesAndGapsReadAsPhrases() throws Exception {
    assertThat(texts("\"我要 退款\"")).containsExactly("我要退款还要投诉");
    assertThat(texts("我要…3投诉")).isEmpty();
    assertThat(texts("我要…4投诉")).hasSize(1);
    assertThat(texts("(退|还)款")).hasSize(2);
  }

  @Test
  void tildeAlsoFindsWhatSoundsLikeIt() throws Exception {
    assertThat(texts("头诉")).isEmpty();
    assertThat(texts("~头诉")).hasSize(4);
    assertThat(texts("~登计")).containsExactly("马上登记");
  }

  @Test
  void roleAgentAndDatesNarrowTheSearch() throws Exception {
    assertThat(find(request("投诉", Role.AGENT, null, null, null))).hasSize(1);
    assertThat(find(request("投诉", null, "8002", null, null))).hasSize(2);
    assertThat(find(request("投诉", null, "周兰", null, null))).hasSize(4);
    assertThat(find(request("投诉", null, null, "2026-03-05", "2026-03-08")))
        .extracting(Hit::id)
        .containsExactly("2");
  }

  @Test
  void roleHoldsForEveryWord() throws Exception {
    assertThat(find(request("退款 登记", Role.CUSTOMER, null, null, null))).isEmpty();
    assertThat(find(request("退款 登记", null, null, null, null))).hasSize(2);
  }

  @Test
  void hitLeadsToTheMillisecondOfItsFirstWord() throws Exception {
    Hit hit = find(SearchRequest.of("还要投诉")).get(0);
    assertThat(hit.callId()).isEqualTo("T-1");
    assertThat(hit.fileName()).isEqualTo("1.wav");
    assertThat(hit.turn()).isEqualTo(1);
    assertThat(hit.startMs()).isEqualTo(10_000);
    assertThat(hit.foundMs()).isEqualTo(10_400);
    assertThat(hit.highlights()).containsExactly(new Range(4, 8, false));
  }

  @Test
  void totalCountsBeyondTheLimit() throws Exception {
    SearchResult result = search.find(SearchRequest.of("投诉").page(1, 1));
    assertThat(result.total()).isEqualTo(4);
    assertThat(result.hits()).extracting(Hit::text).containsExactly("您可以打投诉电话");
  }

  @Test
  void puttingACallAgainReplacesIt() throws Exception {
    index.put(call("1", "8001", "2026-03-01", "customer:我要换货"));
    index.commit();
    assertThat(texts("退款")).containsExactly("退款还没到");
    assertThat(texts("换货")).hasSize(1);
  }

  @Test
  void deletedCallIsNoLongerFound() throws Exception {
    index.delete("3");
    index.commit();
    assertThat(texts("电话")).isEmpty();
  }

  @Test
  void readersSeeTheLastCommitWhileTheIndexIsBeingWritten() throws Exception {
    index.put(call("4", "8001", "2026-03-10", "customer:我想改签"));
    assertThat(texts("改签")).isEmpty();
    index.commit();
    assertThat(texts("改签")).hasSize(1);
  }

  @Test
  void folderWithoutIndexHasNoCalls() throws Exception {
    try (CallSearch nothing = CallSearch.of(folder.resolve("none"))) {
      assertThat(nothing.find(SearchRequest.of("投诉")).total()).isZero();
    }
  }

  @Test
  void anIndexOfAnEarlierFormatIsKnownUntilItIsMadeAgain() throws Exception {
    Path old = folder.resolve("old");
    try (var directory = FSDirectory.open(old);
        var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      writer.commit();
    }
    CallIndex.open(old).close();
    assertThat(CallIndex.isUpToDate(old)).isFalse();
    try (CallIndex again = CallIndex.anew(old)) {
      assertThat(CallIndex.isUpToDate(old)).isFalse();
      again.commit();
    }
    assertThat(CallIndex.isUpToDate(old)).isTrue();
    assertThat(CallIndex.isUpToDate(folder)).isTrue();
    assertThat(CallIndex.isUpToDate(folder.resolve("none"))).isFalse();
  }

  @Test
  void secondWriterIsToldWhy() {
    assertThatThrownBy(() -> CallIndex.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " is being written by another tingjian");
  }

  @Test
  void brokenQueryIsShownAtItsCharacter() {
    assertThatThrownBy(() -> search.find(SearchRequest.of("投诉 \"退款")))
        .isInstanceOf(BadQuery.class)
        .hasMessage("this quotation mark is never closed (at character 4)\n  投诉 \"退款\n       ^");
    assertThatThrownBy(() -> search.find(SearchRequest.of("退(款")))
        .hasMessageStartingWith("\"(\" is never closed (at character 2)");
    assertThatThrownBy(() -> search.find(SearchRequest.of("-投诉")))
        .hasMessageStartingWith("say what to find, not only what not to");
  }

  private List<String> texts(String words) throws Exception {
    return find(SearchRequest.of(words)).stream().map(Hit::text).toList();
  }

  private List<Hit> find(SearchRequest request) throws Exception {
    return search.find(request).hits();
  }

  private static SearchRequest request(
      String words, Role role, String agent, String from, String to) {
    return SearchRequest.of(words)
        .by(Optional.ofNullable(role))
        .in(
            CallFilter.ALL
                .among(Facet.AGENT, agent == null ? Set.of() : Set.of(agent))
                .days(
                    Optional.ofNullable(from).map(LocalDate::parse),
                    Optional.ofNullable(to).map(LocalDate::parse)));
  }

  private static OffsetDateTime day(String day) {
    return OffsetDateTime.parse(day + "T00:00:00+08:00");
  }

  private static IndexedCall call(String id, String agent, String day, String... turns) {
    CallFacts facts =
        new CallFacts(
            "T-" + id,
            Optional.of(day(day).plusHours(9)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(agent),
            Optional.of("周兰"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "zh",
            Map.of(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    List<Turn> spoken = new ArrayList<>();
    for (String turn : turns) spoken.add(turn(turn, spoken.size() * 10_000L));
    return new IndexedCall(
        id,
        id + ".wav",
        new HeardCall(facts, spoken.size() * 10_000L, spoken, List.of(), Set.of()),
        Standing.NOTHING);
  }

  /** Each character lasts 100 ms. */
  private static Turn turn(String line, long start) {
    String[] roleAndText = line.split(":");
    List<Word> words = new ArrayList<>();
    for (char c : roleAndText[1].toCharArray()) {
      long at = start + words.size() * 100L;
      words.add(new Word(String.valueOf(c), at, at + 100, 0.9));
    }
    return new Turn(
        Role.ofWire(roleAndText[0]), start, start + words.size() * 100L, words, Prosody.NONE);
  }
}
