package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.store.QuarantineList.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuarantineListTest {
  private final Store store = FreshStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRetryGoesOnWhereTheCallFailedAndCountsTheTries() {
    String id = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    store.calls().accepted(id, FreshStore.RECORDING, Map.of(), Set.of());
    assertThat(fail(id, CallState.ACCEPTED)).isEqualTo(Step.TAKEN);
    assertThat(fail(id, CallState.ACCEPTED)).isEqualTo(Step.NOT_DUE);
    assertThat(store.quarantine().release(id)).isEqualTo(Release.BACK_ON_ITS_WAY);
    assertThat(store.calls().pending(CallState.ACCEPTED, 9)).containsExactly(id);
    assertThat(store.quarantine().open()).isEmpty();
    assertThat(store.quarantine().release(id)).isEqualTo(Release.NOT_HERE);
    fail(id, CallState.ACCEPTED);
    assertThat(store.quarantine().find(id).orElseThrow().attempts()).isEqualTo(2);
    assertThat(store.calls().idOf("C-1")).contains(id);
  }

  @Test
  void aRecordingWithoutACopyIsTakenAgainFromItsFolder() {
    Arrived arrived =
        new Arrived(
            "/drop/a.wav",
            "a.wav",
            new Fingerprint(10, 1, -1, -1),
            Optional.of("s1"),
            Optional.empty());
    String id =
        store
            .reception()
            .refuse(arrived, "sidecar_missing", List.of("a.wav"), Optional.empty())
            .id();
    assertThat(store.quarantine().release(id)).isEqualTo(Release.FILE_LOOKED_AT_AGAIN);
    assertThat(store.quarantine().open()).hasSize(1);
    assertThat(store.arrivals().find("/drop/a.wav").orElseThrow().fingerprint())
        .isNotEqualTo(arrived.fingerprint());
  }

  @Test
  void theLatestCaseStandsFirst() {
    String first = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    String second = FreshStore.receive(store, "b.wav", "s2", "C-2").id();
    fail(first, CallState.RECEIVED);
    fail(second, CallState.RECEIVED);
    assertThat(store.quarantine().open())
        .extracting(QuarantineList.Case::id)
        .containsExactly(second, first);
  }

  private Step fail(String id, CallState before) {
    return store.quarantine().put(id, before, "transcription_failed", List.of("a.wav", "?"));
  }
}
