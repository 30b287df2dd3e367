package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agent and customer change places. */
class SidesTest {
  private final Store store = FreshStore.open();
  private String id;

  @BeforeEach
  void screenACall() {
    id = FreshStore.screened(store, "C-1", FreshStore.finding("forbidden_phrase", 1000, 2000));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void turnsSoundsAndChannelsGoToTheOtherOne() {
    HeardCall before = heard();
    assertThat(swap()).isEqualTo(Step.TAKEN);
    assertThat(heard().turns())
        .extracting(Turn::role)
        .containsExactlyElementsOf(
            before.turns().stream().map(turn -> turn.role().other()).toList());
    assertThat(heard().sounds().get(0).role()).isEqualTo(Role.AGENT);
    assertThat(heard().facts().channels()).isEqualTo(Map.of(Role.AGENT, 1, Role.CUSTOMER, 0));
    assertThat(heard()).isEqualTo(before.swapped());
  }

  @Test
  void theSuspicionIsGoneOnceItIsDecided() {
    store.write(
        handle -> {
          Calls.writeWarnings(handle, id, Set.of(Warning.CHANNELS_SEEM_SWAPPED, Warning.CLIPPED));
          return null;
        });
    swap();
    assertThat(heard().warnings())
        .contains(Warning.SIDES_SWAPPED, Warning.CLIPPED)
        .doesNotContain(Warning.CHANNELS_SEEM_SWAPPED);
  }

  @Test
  void swappedBackTheCallAndWhatPeopleSaidOfItAreAsBefore() {
    HeardCall before = heard();
    String account = store.accounts().add("li", "hash", "reviewer").orElseThrow().id();
    String finding = store.screenings().inForce(id).orElseThrow().findings().get(0).id();
    store.verdicts().judge(id, finding, Decision.REJECTED, "不是坐席说的", account, "li");
    swap(FreshStore.finding("closing_missing", 8000, 9000));
    swap(FreshStore.finding("forbidden_phrase", 1000, 2000));
    assertThat(heard()).isEqualTo(before);
    assertThat(store.screenings().inForce(id).orElseThrow().findings().get(0).verdict())
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
              assertThat(verdict.note()).isEqualTo("不是坐席说的");
            });
  }

  @Test
  void whoDidItStandsInTheAudit() {
    swap();
    assertThat(store.audit().latest(1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.who()).isEqualTo("li");
              assertThat(entry.action()).isEqualTo("swap_sides");
              assertThat(entry.subject()).isEqualTo(id);
            });
  }

  @Test
  void aFinishedReviewIsLeftAlone() {
    HeardCall before = heard();
    store.calls().reviewed(id);
    assertThat(swap()).isEqualTo(Step.NOT_DUE);
    assertThat(heard()).isEqualTo(before);
    assertThat(store.calls().work(id).orElseThrow().state()).isEqualTo(CallState.REVIEWED);
  }

  @Test
  void theAgentIsNamedByHisVoiceAndWhoIsUnsureStaysUnknown() {
    String shared = onOneChannel();
    assertThat(nameAgent(shared, SharedVoice.Name.A)).isEqualTo(Step.TAKEN);
    HeardCall named = store.transcripts().heard(shared).orElseThrow();
    assertThat(named.turns())
        .extracting(Turn::role)
        .containsExactly(Role.AGENT, Role.CUSTOMER, Role.UNKNOWN);
    assertThat(named.turns()).extracting(Turn::roleConfidence).containsExactly(0.97, 0.95, 0.7);
    assertThat(named.warnings())
        .containsExactlyInAnyOrder(Warning.ONE_CHANNEL, Warning.AGENT_NAMED);
    assertThat(store.audit().latest(1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("name_agent");
              assertThat(entry.detail()).isEqualTo("voice a");
            });
  }

  @Test
  void whoseVoiceItIsCanBeSaidAnewAndHoldsWhenTheCallIsScreenedAgain() {
    String shared = onOneChannel();
    nameAgent(shared, SharedVoice.Name.A);
    nameAgent(shared, SharedVoice.Name.B);
    store.screenings().screenedAgain(shared, FreshStore.screening());
    HeardCall named = store.transcripts().heard(shared).orElseThrow();
    assertThat(named.turns())
        .extracting(Turn::role)
        .containsExactly(Role.CUSTOMER, Role.AGENT, Role.UNKNOWN);
    assertThat(named.warnings()).contains(Warning.AGENT_NAMED);
  }

  @Test
  void ofAFinishedReviewNobodyIsNamed() {
    String shared = onOneChannel();
    store.calls().reviewed(shared);
    assertThat(nameAgent(shared, SharedVoice.Name.A)).isEqualTo(Step.NOT_DUE);
  }

  /** Two voices, and a turn of which it is not sure whose it is. */
  private String onOneChannel() {
    String shared = FreshStore.receive(store, "one.wav", "sha-one", "C-2").id();
    store.calls().accepted(shared, FreshStore.RECORDING, Map.of(), Set.of(Warning.SPEAKERS_UNSURE));
    store
        .transcripts()
        .transcribed(
            shared,
            "small-cn",
            List.of(
                unknown(0, SharedVoice.Name.A, 0.97),
                unknown(1_000, SharedVoice.Name.B, 0.95),
                unknown(2_000, SharedVoice.Name.A, 0.7)),
            List.of(),
            Set.of(Warning.ONE_CHANNEL));
    store.screenings().screened(shared, FreshStore.screening());
    return shared;
  }

  private static Turn unknown(long startMs, SharedVoice.Name voice, double confidence) {
    return new Turn(
        Role.UNKNOWN,
        startMs,
        startMs + 900,
        List.of(new Word("嗯", startMs, startMs + 900, 1)),
        Prosody.NONE,
        0.6,
        Optional.of(new SharedVoice(voice, confidence)));
  }

  private Step nameAgent(String call, SharedVoice.Name agent) {
    HeardCall named = store.transcripts().heard(call).orElseThrow().withAgent(agent);
    return store.sides().nameAgent(call, agent, named, FreshStore.screening(), List.of(), "li");
  }

  private HeardCall heard() {
    return store.transcripts().heard(id).orElseThrow();
  }

  private Step swap(io.tingjian.call.Finding... findings) {
    return store
        .sides()
        .swap(id, heard().swapped(), FreshStore.screening(findings), List.of(), "li");
  }
}
