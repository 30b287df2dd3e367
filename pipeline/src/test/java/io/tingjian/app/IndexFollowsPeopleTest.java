package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.review.Searches;
import io.tingjian.search.CallFilter;
import io.tingjian.search.CallIndex;
import io.tingjian.search.CallSearch;
import io.tingjian.search.Facet;
import io.tingjian.search.SearchRequest;
import io.tingjian.store.Arrived;
import io.tingjian.store.Fingerprint;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that is screened, judged and finished, and what a search knows of it each time. */
class IndexFollowsPeopleTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));

  @TempDir Path data;
  private Store store;
  private CallIndex index;
  private CallSearch search;
  private Judge judge;
  private Line line;
  private String account;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(data, Clock.systemUTC());
    index = CallIndex.open(data.resolve("index"));
    search = CallSearch.of(data.resolve("index"));
    judge = Judge.open(HOME);
    // Screening hears nothing: the transcript is there.
    Ears none = null;
    line =
        new Line(
            store, data, none, judge, index, new Searches(store, search), false, (id, state) -> {});
    account = store.accounts().add("li", "hash", "reviewer").orElseThrow().id();
  }

  @AfterEach
  void close() throws Exception {
    search.close();
    index.close();
    judge.close();
    store.close();
  }

  @Test
  void aScreenedCallIsFoundAndAlertsWhoeverWatchesForIt() throws Exception {
    store.savedSearches().add(account, "水表", Map.of("q", List.of("水表")), true);
    store.savedSearches().add(account, "电表", Map.of("q", List.of("电表")), true);
    store.savedSearches().add(account, "broken", Map.of("q", List.of("(")), true);
    line.screen(transcribed("T-1"));
    assertThat(search.find(SearchRequest.of("水表")).total()).isEqualTo(1);
    assertThat(store.savedSearches().of(account))
        .filteredOn(saved -> saved.newCalls() > 0)
        .extracting(saved -> saved.name())
        .containsExactly("水表");
  }

  @Test
  void whatAPersonRejectsNoLongerFindsTheCallAndAFinishedReviewDoes() throws Exception {
    String id = transcribed("T-2");
    line.screen(id);
    List<KeptFinding> findings = store.screenings().inForce(id).orElseThrow().findings();
    assertThat(findings).isNotEmpty();
    String key = findings.get(0).finding().key();
    assertThat(found(Facet.RULE, key)).isEqualTo(1);
    for (KeptFinding finding : findings)
      store.verdicts().judge(id, finding.id(), Decision.REJECTED, "", account, "li");
    store.verdicts().finish(id, Optional.empty(), account, "li");
    index.put(StoredCall.of(store, id).orElseThrow());
    index.commit();
    assertThat(found(Facet.RULE, key)).isZero();
    assertThat(found(Facet.SEVERITY, "none")).isEqualTo(1);
    assertThat(found(Facet.STATE, "reviewed")).isEqualTo(1);
    assertThat(store.calls().work(id).orElseThrow().state()).isEqualTo(CallState.REVIEWED);
  }

  private int found(Facet facet, String value) throws Exception {
    return search.find(SearchRequest.of("").in(CallFilter.ALL.among(facet, Set.of(value)))).total();
  }

  /** An agent who neither greets nor says goodbye. */
  private String transcribed(String callId) {
    Arrived arrived =
        new Arrived(
            "/in/" + callId + ".wav",
            callId + ".wav",
            new Fingerprint(1, 1, 1, 1),
            Optional.of("sha-" + callId),
            Optional.of("recordings/x.wav"));
    String id = store.reception().receive(arrived, CallFacts.unknown(callId, "zh"), Set.of()).id();
    RecordingFacts heard = new RecordingFacts("wav", "pcm_alaw", 8000, 2, 30_000, List.of());
    store.calls().accepted(id, heard, Map.of(Role.AGENT, 0, Role.CUSTOMER, 1), Set.of());
    List<Turn> turns =
        List.of(
            turn(Role.AGENT, 0, "喂什么事"),
            turn(Role.CUSTOMER, 5000, "我家的水表坏了要换一个新的"),
            turn(Role.AGENT, 20_000, "明天上午有人过去看"));
    store.transcripts().transcribed(id, "test", turns, List.of(), Set.of());
    return id;
  }

  private static Turn turn(Role role, long start, String text) {
    long end = start + text.length() * 250L;
    return new Turn(role, start, end, List.of(new Word(text, start, end, 0.9)), Prosody.NONE);
  }
}
