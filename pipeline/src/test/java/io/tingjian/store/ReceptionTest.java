package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.store.QuarantineList.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each recording becomes one call, however often and under whatever name it comes. */
class ReceptionTest {
  private final Store store = FreshStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theSameBytesUnderAnotherNameAreADuplicateAndRecordedOnce() {
    String first = receive("a.wav", "s1", "C-1").id();
    Receipt second = receive("b.wav", "s1", "C-2");
    Receipt again = receive("b.wav", "s1", "C-2");
    assertThat(second).isEqualTo(new Receipt.DuplicateOf(first, Optional.of("C-1"), "a.wav"));
    assertThat(again).isEqualTo(second);
    assertThat(store.calls().countDuplicates()).isEqualTo(1);
    assertThat(store.calls().countByState()).isEqualTo(Map.of(CallState.RECEIVED, 1L));
  }

  @Test
  void theSameRecordingAgainIsKnownAndNoDuplicate() {
    String first = receive("a.wav", "s1", "C-1").id();
    assertThat(receive("a.wav", "s1", "C-1"))
        .isEqualTo(new Receipt.AlreadyKnown(first, CallState.RECEIVED));
    assertThat(store.calls().countDuplicates()).isZero();
  }

  @Test
  void aSecondRecordingCannotHaveTheCallIdOfAnother() {
    receive("a.wav", "s1", "C-1");
    Receipt second = receive("b.wav", "s2", "C-1");
    assertThat(second).isEqualTo(new Receipt.CallIdTaken(second.id(), "C-1", "a.wav"));
    assertThat(store.quarantine().open())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.reason()).isEqualTo(Reception.CALL_ID_TAKEN);
              assertThat(held.arguments()).containsExactly("b.wav", "C-1", "a.wav");
              assertThat(held.callId()).contains("C-1");
            });
    assertThat(store.quarantine().release(second.id())).isEqualTo(Release.CALL_ID_STILL_TAKEN);
    assertThat(store.calls().work(second.id()).orElseThrow().state())
        .isEqualTo(CallState.QUARANTINED);
  }

  @Test
  void aRecordingThatCanBeHeardGetsTheCallIdOfOneInQuarantine() {
    String broken = receive("a.wav", "s1", "C-1").id();
    store.quarantine().put(broken, CallState.RECEIVED, "cut_short", List.of("a.wav", "40", "4"));
    Receipt whole = receive("whole.wav", "s2", "C-1");
    assertThat(whole).isInstanceOf(Receipt.Received.class);
    assertThat(store.calls().idOf("C-1")).contains(whole.id());
    assertThat(store.quarantine().release(broken)).isEqualTo(Release.CALL_ID_STILL_TAKEN);
  }

  @Test
  void aWholeFileInThePlaceOfABrokenOneIsTheSameCallOnItsWayAgain() {
    String broken = receive("a.wav", "s1", "C-1").id();
    store.quarantine().put(broken, CallState.RECEIVED, "cut_short", List.of("a.wav", "40", "4"));
    Receipt whole = receive("a.wav", "s2", "C-1");
    assertThat(whole).isEqualTo(new Receipt.Received(broken, Optional.of("recordings/s1.wav")));
    assertThat(store.quarantine().open()).isEmpty();
    assertThat(store.calls().countByState()).isEqualTo(Map.of(CallState.RECEIVED, 1L));
  }

  @Test
  void aReusedFileNameWithAnotherCallIdIsAnotherCall() {
    String first = receive("current.wav", "s1", "C-1").id();
    store.quarantine().put(first, CallState.RECEIVED, "empty", List.of("current.wav"));
    assertThat(receive("current.wav", "s2", "C-2").id()).isNotEqualTo(first);
    assertThat(store.quarantine().open()).hasSize(1);
  }

  @Test
  void whatWasRefusedComesBackAsTheSameCallWhenItsSidecarArrives() {
    String refused = refuse("a.wav", Optional.of("s1")).id();
    assertThat(refuse("a.wav", Optional.of("s1")).id()).isEqualTo(refused);
    assertThat(store.quarantine().find(refused).orElseThrow().attempts()).isEqualTo(2);
    assertThat(receive("a.wav", "s1", "C-1"))
        .isEqualTo(new Receipt.Received(refused, Optional.empty()));
    assertThat(store.quarantine().open()).isEmpty();
    assertThat(store.calls().idOf("C-1")).contains(refused);
  }

  @Test
  void anEmptyFileThatGetsItsSoundLaterIsOneCall() {
    String empty = refuse("a.wav", Optional.empty()).id();
    assertThat(receive("a.wav", "s1", "C-1").id()).isEqualTo(empty);
  }

  @Test
  void twoEmptyFilesAreTwoCasesAndNoDuplicates() {
    refuse("a.wav", Optional.empty());
    refuse("b.wav", Optional.empty());
    assertThat(store.quarantine().open()).hasSize(2);
    assertThat(store.calls().countDuplicates()).isZero();
  }

  @Test
  void aCallThatTurnsOutPrivateLosesAllThatWasHeardInIt() {
    String id = FreshStore.screened(store, "C-1", FreshStore.finding("greeting_missing", 0, 9));
    store.quarantine().put(id, CallState.SCREENED, "internal_error", List.of("C-1.wav", "x"));
    Receipt receipt =
        store
            .reception()
            .receive(FreshStore.arrived("C-1.wav", "sha-C-1"), exempt("C-1"), Set.of());
    assertThat(receipt).isEqualTo(new Receipt.Exempt(id, Optional.of("recordings/sha-C-1.wav")));
    CallDetails.Detail detail = store.details().find(id).orElseThrow();
    assertThat(detail.transcript()).isEmpty();
    assertThat(detail.screening()).isEmpty();
    assertThat(detail.storedName()).isEmpty();
    assertThat(detail.recording()).isEmpty();
  }

  @Test
  void ofManyWhoBringTheSameBytesAtOnceExactlyOneMakesTheCall() throws Exception {
    List<Receipt> receipts = together(8, who -> receive("n" + who + ".wav", "s1", "C-" + who));
    assertThat(receipts).filteredOn(Receipt.Received.class::isInstance).hasSize(1);
    assertThat(receipts).filteredOn(Receipt.DuplicateOf.class::isInstance).hasSize(7);
    assertThat(store.calls().countDuplicates()).isEqualTo(7);
  }

  @Test
  void ofManyWhoClaimTheSameCallIdAtOnceExactlyOneGetsIt() throws Exception {
    List<Receipt> receipts = together(8, who -> receive("n" + who + ".wav", "s" + who, "C-1"));
    assertThat(receipts).filteredOn(Receipt.Received.class::isInstance).hasSize(1);
    assertThat(receipts).filteredOn(Receipt.CallIdTaken.class::isInstance).hasSize(7);
  }

  @Test
  void ofManyWhoEndTheSameStepAtOnceExactlyOneWrites() throws Exception {
    String id = receive("a.wav", "s1", "C-1").id();
    store.calls().accepted(id, FreshStore.RECORDING, Map.of(), Set.of());
    List<Step> steps =
        together(
            8,
            who ->
                store
                    .transcripts()
                    .transcribed(id, "m" + who, FreshStore.TURNS, FreshStore.SOUNDS, Set.of()));
    assertThat(steps).filteredOn(Step.TAKEN::equals).hasSize(1);
  }

  private Receipt receive(String name, String sha256, String callId) {
    return FreshStore.receive(store, name, sha256, callId);
  }

  private Receipt refuse(String name, Optional<String> sha256) {
    Arrived arrived =
        new Arrived("/drop/" + name, name, new Fingerprint(0, 1, -1, -1), sha256, Optional.empty());
    return store
        .reception()
        .refuse(arrived, "sidecar_missing", List.of(name, "a.json", "60"), Optional.empty());
  }

  private static CallFacts exempt(String callId) {
    return new CallFacts(
        callId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("4033"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "zh",
        Map.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private interface Deed<T> {
    T by(int who);
  }

  /** All begin at the same moment. */
  private static <T> List<T> together(int many, Deed<T> deed) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      CyclicBarrier start = new CyclicBarrier(many);
      List<Callable<T>> all = new ArrayList<>();
      for (int who = 0; who < many; who++) {
        int me = who;
        all.add(
            () -> {
              start.await();
              return deed.by(me);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(all)) results.add(future.get());
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
