package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.store.FoundBefore.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoundBeforeTest {
  private final Store store = FreshStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findingsOfManyCallsComeByTheirKeys() {
    Finding rude = FreshStore.finding("rude", 1_000, 2_000);
    Finding late = FreshStore.finding("late", 3_000, 4_000);
    String first = FreshStore.screened(store, "C-1", rude, late);
    String second = FreshStore.screened(store, "C-2", rude);
    List<Found> found =
        store.foundBefore().under(Set.of("rude"), Optional.empty(), Optional.empty());
    assertThat(found).extracting(Found::id).containsExactly(first, second);
    assertThat(found).extracting(Found::callId).containsExactly("C-1", "C-2");
    assertThat(found).allSatisfy(one -> assertThat(one.finding().finding()).isEqualTo(rude));
    assertThat(found).extracting(Found::decision).containsOnly(Optional.<Decision>empty());
    assertThat(
            store.foundBefore().under(Set.of("rude", "late"), Optional.empty(), Optional.empty()))
        .hasSize(3);
  }

  @Test
  void onlyTheScreeningInForceCounts() {
    String id = FreshStore.screened(store, "C-1", FreshStore.finding("rude", 1_000, 2_000));
    store.screenings().screenedAgain(id, FreshStore.screening());
    assertThat(store.foundBefore().under(Set.of("rude"), Optional.empty(), Optional.empty()))
        .isEmpty();
    assertThat(store.foundBefore().packs(Optional.empty(), Optional.empty()))
        .isEqualTo(Map.of("zh-service 1", 1L));
  }

  @Test
  void aCallWhoseStartNobodyKnowsIsInNoBoundedSpan() {
    FreshStore.screened(store, "C-1", FreshStore.finding("rude", 1_000, 2_000));
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-01-01"));
    assertThat(store.foundBefore().under(Set.of("rude"), day, Optional.empty())).isEmpty();
    assertThat(store.foundBefore().under(Set.of("rude"), Optional.empty(), day)).isEmpty();
    assertThat(store.foundBefore().packs(day, day)).isEmpty();
  }

  @Test
  void labelsComeBackForEveryTurn() {
    String id = FreshStore.receive(store, "a.wav", "sha", "C-1").id();
    assertThat(store.transcripts().labels(id)).isEmpty();
    List<Map<String, Double>> labels = List.of(Map.of(), Map.of("customer_anger", 0.625));
    store
        .calls()
        .accepted(
            id,
            FreshStore.RECORDING,
            Map.of(io.tingjian.call.Role.AGENT, 0, io.tingjian.call.Role.CUSTOMER, 1),
            Set.of());
    store.transcripts().transcribed(id, "small-cn", FreshStore.TURNS, FreshStore.SOUNDS, Set.of());
    store.screenings().screened(id, FreshStore.screening(), labels);
    assertThat(store.transcripts().labels(id)).isEqualTo(labels);
  }
}
