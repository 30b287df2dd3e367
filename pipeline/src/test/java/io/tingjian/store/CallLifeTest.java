package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One call, one life: each step once, nothing lost on the way. */
class CallLifeTest {
  private static final Map<Role, Integer> CHANNELS = Map.of(Role.AGENT, 1, Role.CUSTOMER, 0);

  private final Store store = FreshStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatEachStepFoundOutIsReadBackAsItWas() {
    CallFacts facts =
        new CallFacts(
            "C-1",
            Optional.of(OffsetDateTime.parse("2026-09-17T08:40:31+08:00")),
            Optional.of(Direction.INBOUND),
            Optional.of(BusinessType.SURVEY),
            Optional.of("3031"),
            Optional.of("陈志强"),
            Optional.of("民生一组"),
            Optional.of("19900002310"),
            Optional.of("移动话费"),
            "zh",
            CHANNELS,
            OptionalDouble.of(7.5),
            Optional.of(HangupBy.CUSTOMER),
            Optional.of("宽带 😀"),
            false);
    String id =
        store
            .reception()
            .receive(FreshStore.arrived("a.wav", "s1"), facts, Set.of(Warning.NO_SIDECAR))
            .id();
    store.calls().accepted(id, FreshStore.RECORDING, CHANNELS, Set.of(Warning.CLIPPED));
    store
        .transcripts()
        .transcribed(id, "small-cn", FreshStore.TURNS, FreshStore.SOUNDS, Set.of(Warning.CLIPPED));
    Screening screening =
        FreshStore.screening(
            FreshStore.finding("greeting_missing", 0, 900),
            FreshStore.finding("closing_missing", 5, 5));
    store.screenings().screened(id, screening);

    CallDetails.Detail detail = store.details().find(id).orElseThrow();
    assertThat(detail.facts()).isEqualTo(facts);
    assertThat(detail.facts().startedAt()).hasToString("Optional[2026-09-17T08:40:31+08:00]");
    assertThat(detail.recording()).contains(FreshStore.RECORDING);
    assertThat(detail.state()).isEqualTo(CallState.SCREENED);
    assertThat(detail.warnings()).containsExactlyInAnyOrder(Warning.NO_SIDECAR, Warning.CLIPPED);
    assertThat(detail.transcript().orElseThrow().model()).isEqualTo("small-cn");
    Screening.Kept kept = detail.screening().orElseThrow();
    assertThat(kept.findings())
        .extracting(Screening.KeptFinding::finding)
        .containsExactlyElementsOf(screening.findings());
    assertThat(kept.failures()).isEqualTo(screening.failures());
    assertThat(kept.score()).isEqualTo(screening.score());
    assertThat(store.transcripts().heard(id))
        .contains(
            new HeardCall(
                facts,
                12_345,
                FreshStore.TURNS,
                FreshStore.SOUNDS,
                Set.of(Warning.NO_SIDECAR, Warning.CLIPPED)));
  }

  @Test
  void aStepThatIsRunTwiceWritesOnce() {
    String id = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    assertThat(store.calls().accepted(id, FreshStore.RECORDING, CHANNELS, Set.of()))
        .isEqualTo(Step.TAKEN);
    assertThat(store.calls().accepted(id, FreshStore.RECORDING, CHANNELS, Set.of()))
        .isEqualTo(Step.NOT_DUE);
    assertThat(transcribe(id, "first")).isEqualTo(Step.TAKEN);
    assertThat(transcribe(id, "second")).isEqualTo(Step.NOT_DUE);
    assertThat(store.screenings().screened(id, FreshStore.screening())).isEqualTo(Step.TAKEN);
    assertThat(store.screenings().screened(id, FreshStore.screening())).isEqualTo(Step.NOT_DUE);
    assertThat(store.details().find(id).orElseThrow().transcript().orElseThrow().model())
        .isEqualTo("first");
  }

  @Test
  void aStepOutOfOrderIsNotDue() {
    String id = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    assertThat(transcribe(id, "m")).isEqualTo(Step.NOT_DUE);
    assertThat(store.screenings().screened(id, FreshStore.screening())).isEqualTo(Step.NOT_DUE);
    assertThat(store.calls().reviewed(id)).isEqualTo(Step.NOT_DUE);
    assertThat(store.transcripts().heard(id)).isEmpty();
  }

  @Test
  void aReviewedCallCanBeReopened() {
    String id = FreshStore.screened(store, "C-1");
    assertThat(store.calls().reviewed(id)).isEqualTo(Step.TAKEN);
    assertThat(store.calls().reopened(id)).isEqualTo(Step.TAKEN);
    assertThat(store.calls().work(id).orElseThrow().state()).isEqualTo(CallState.SCREENED);
  }

  @Test
  void whatWaitsIsHandedOutOldestFirst() {
    String first = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    String second = FreshStore.receive(store, "b.wav", "s2", "C-2").id();
    FreshStore.receive(store, "c.wav", "s3", "C-3");
    assertThat(store.calls().pending(CallState.RECEIVED, 2)).containsExactly(first, second);
    assertThat(store.calls().countByState()).isEqualTo(Map.of(CallState.RECEIVED, 3L));
  }

  @Test
  void callsWithATranscriptArePagedForTheIndex() {
    String first = FreshStore.screened(store, "C-1");
    String second = FreshStore.screened(store, "C-2");
    FreshStore.receive(store, "c.wav", "s3", "C-3");
    assertThat(store.transcripts().withTranscript("", 1)).containsExactly(first);
    assertThat(store.transcripts().withTranscript(first, 9)).containsExactly(second);
  }

  private Step transcribe(String id, String model) {
    return store
        .transcripts()
        .transcribed(id, model, FreshStore.TURNS, FreshStore.SOUNDS, Set.of());
  }
}
