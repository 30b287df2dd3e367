package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.store.Screening.KeptFinding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New rules, old verdicts. */
class ScreeningAgainTest {
  private final Store store = FreshStore.open();
  private String id;

  @BeforeEach
  void screenACallAndConfirmItsFirstFinding() {
    id =
        FreshStore.screened(
            store,
            "C-1",
            FreshStore.finding("forbidden_phrase", 1000, 2000),
            FreshStore.finding("long_silence", 5000, 9000));
    store.write(
        handle -> {
          handle.execute(
              "insert into account (id, name, password_hash, role, made_at)"
                  + " values ('a1', '王敏', 'x', 'reviewer', ?)",
              store.now());
          return handle.execute(
              "insert into verdict (id, finding, decision, note, account, made_at, in_force)"
                  + " values ('v1', ?, 'confirmed', '听清楚了', 'a1', ?, true)",
              findings().get(0).id(),
              store.now());
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aVerdictHoldsForTheSameFindingInTheNewScreening() {
    Screening.Kept before = store.screenings().inForce(id).orElseThrow();
    again(
        FreshStore.finding("forbidden_phrase", 1500, 2500),
        FreshStore.finding("forbidden_phrase", 1900, 2100));
    Screening.Kept now = store.screenings().inForce(id).orElseThrow();
    assertThat(now.id()).isNotEqualTo(before.id());
    assertThat(now.findings().get(0).verdict())
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.decision()).isEqualTo(Decision.CONFIRMED);
              assertThat(verdict.note()).isEqualTo("听清楚了");
              assertThat(verdict.by()).isEqualTo("王敏");
              assertThat(verdict.madeAt())
                  .isEqualTo(before.findings().get(0).verdict().orElseThrow().madeAt());
            });
    assertThat(now.findings().get(1).verdict()).isEmpty();
  }

  @Test
  void aVerdictDoesNotHoldElsewhereInTheCallOrForAnotherRule() {
    again(
        FreshStore.finding("forbidden_phrase", 2000, 2500),
        FreshStore.finding("impatience_or_rudeness", 1000, 2000));
    assertThat(findings()).extracting(KeptFinding::verdict).containsOnly(Optional.empty());
  }

  @Test
  void aReviewedCallStaysReviewedWhenEveryFindingHasAVerdict() {
    store.calls().reviewed(id);
    again(FreshStore.finding("forbidden_phrase", 1000, 2000));
    assertThat(store.calls().work(id).orElseThrow().state()).isEqualTo(CallState.REVIEWED);
  }

  @Test
  void aReviewedCallWithANewFindingGoesBackToPeople() {
    store.calls().reviewed(id);
    again(
        FreshStore.finding("forbidden_phrase", 1000, 2000),
        FreshStore.finding("closing_missing", 9000, 9500));
    assertThat(store.calls().work(id).orElseThrow().state()).isEqualTo(CallState.SCREENED);
  }

  @Test
  void aCallThatWasNeverScreenedCannotBeScreenedAgain() {
    String fresh = FreshStore.receive(store, "b.wav", "s2", "C-2").id();
    assertThat(store.screenings().screenedAgain(fresh, FreshStore.screening()))
        .isEqualTo(Step.NOT_DUE);
  }

  private List<KeptFinding> findings() {
    return store.screenings().inForce(id).orElseThrow().findings();
  }

  private void again(io.tingjian.call.Finding... findings) {
    assertThat(store.screenings().screenedAgain(id, FreshStore.screening(findings)))
        .isEqualTo(Step.TAKEN);
  }
}
