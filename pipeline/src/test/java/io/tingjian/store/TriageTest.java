package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Score;
import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import io.tingjian.store.TriageView.Alert;
import io.tingjian.store.TriageView.Alerts;
import io.tingjian.store.TriageView.Filter;
import io.tingjian.store.TriageView.Page;
import io.tingjian.store.TriageView.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order in which people should hear the calls, and what narrows it. */
class TriageTest {
  private final Store store = FreshStore.open();
  private final Triage triage = store.triage();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theWorstFindingComesFirstThenTheLowestScoreThenTheOldestCall() {
    call("minor", 40, "2026-10-03T09:00:00+08:00", finding("b", Severity.MINOR));
    call("young", 50, "2026-10-03T09:00:00+08:00", finding("a", Severity.MAJOR));
    call("old", 50, "2026-10-01T09:00:00+08:00", finding("a", Severity.MAJOR));
    call("low", 20, "2026-10-04T09:00:00+08:00", finding("a", Severity.MAJOR));
    call("clean", 100, "2026-09-01T09:00:00+08:00");
    call("worst", 90, "2026-10-05T09:00:00+08:00", finding("c", Severity.CRITICAL));
    assertThat(ids(Filter.EVERYTHING))
        .containsExactly("worst", "low", "old", "young", "minor", "clean");
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepeats() {
    for (int i = 0; i < 7; i++)
      call("c" + i, 50 + i % 2, "2026-10-01T09:00:00+08:00", finding("a", Severity.MAJOR));
    List<String> seen = new ArrayList<>();
    Optional<TriageView.Cursor> after = Optional.empty();
    do {
      Page page = triage.page(Filter.EVERYTHING, Optional.empty(), after, 3);
      page.calls().forEach(row -> seen.add(row.call().callId()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).containsExactly("c0", "c2", "c4", "c6", "c1", "c3", "c5");
  }

  @Test
  void aRejectedFindingNoLongerCountsAndAConfirmedOneDoes() {
    String id =
        call(
            "c",
            50,
            "2026-10-01T09:00:00+08:00",
            finding("rude", Severity.CRITICAL),
            finding("hold", Severity.MINOR));
    judge(id, "rude", Decision.REJECTED);
    judge(id, "hold", Decision.CONFIRMED);
    Row row = triage.page(Filter.EVERYTHING, Optional.empty(), Optional.empty(), 9).calls().get(0);
    assertThat(row.call().worst()).contains(Severity.MINOR);
    assertThat(row.call().undecided()).isZero();
    assertThat(row.chips())
        .extracting(TriageView.Chip::key, TriageView.Chip::rejected)
        .containsExactly(tuple("rude", 1), tuple("hold", 0));
  }

  @Test
  void eachFilterNarrowsAndTheCountsIgnoreOnlyTheOneOnSeverity() {
    call("a", 50, "2026-10-01T00:30:00+08:00", finding("rude", Severity.CRITICAL));
    call("b", 60, "2026-10-02T23:30:00+08:00", finding("hold", Severity.MINOR));
    call("100%", 100, "2026-10-03T12:00:00+08:00");
    assertThat(ids(filter("severity", "critical"))).containsExactly("a");
    assertThat(ids(filter("severity", "none"))).containsExactly("100%");
    assertThat(ids(filter("rule", "hold"))).containsExactly("b");
    assertThat(ids(filter("agent", "agent-b"))).containsExactly("b");
    // A day is the call's own: half past midnight in China is still the day before in UTC.
    assertThat(ids(filter("from", "2026-10-01"))).containsExactly("a", "b", "100%");
    assertThat(ids(filter("to", "2026-10-01"))).containsExactly("a");
    assertThat(ids(filter("from", "2026-10-02"))).containsExactly("b", "100%");
    // What people type is no pattern.
    assertThat(ids(filter("text", "0%"))).containsExactly("100%");
    assertThat(ids(filter("text", "AGENT-"))).containsExactly("a", "b", "100%");
    assertThat(
            triage
                .page(filter("severity", "minor"), Optional.empty(), Optional.empty(), 9)
                .counts())
        .isEqualTo(Map.of("critical", 1, "minor", 1, "none", 1));
  }

  @Test
  void aFinishedReviewLeavesTheWaitingAndEntersTheTotals() {
    String id = call("a", 50, "2026-10-01T09:00:00+08:00", finding("rude", Severity.CRITICAL));
    call("b", 60, "2026-10-02T09:00:00+08:00");
    String account = account("li").id();
    judge(id, "rude", Decision.CONFIRMED);
    Score last = new Score("care", 80, false, List.of());
    assertThat(store.verdicts().finish(id, Optional.of(last), account, "li")).isEqualTo(Step.TAKEN);
    assertThat(ids(Filter.WAITING)).containsExactly("b");
    assertThat(triage.totals().waiting()).isEqualTo(1);
    assertThat(triage.totals().reviewed()).isEqualTo(1);
    assertThat(triage.totals().flagged()).isEqualTo(1);
    Row reviewed =
        triage.page(Filter.EVERYTHING, Optional.empty(), Optional.empty(), 9).calls().get(0);
    assertThat(reviewed.call().state()).isEqualTo(CallState.REVIEWED);
    assertThat(reviewed.call().points()).hasValue(80);
    assertThat(store.verdicts().reopen(id, "li")).isEqualTo(Step.TAKEN);
    assertThat(ids(Filter.WAITING)).containsExactly("a", "b");
    assertThat(store.verdicts().review(id)).isEmpty();
  }

  @Test
  void anAlertShowsOnceToTheOwnerOfTheSearchUntilHeOpensTheCall() {
    String call = call("a", 50, "2026-10-01T09:00:00+08:00");
    call("b", 60, "2026-10-02T09:00:00+08:00");
    String li = account("li").id();
    String wang = account("wang").id();
    SavedSearches searches = store.savedSearches();
    String search = searches.add(li, "退款", Map.of("q", List.of("退款")), true).orElseThrow();
    assertThat(searches.add(li, "退款", Map.of(), true)).isEmpty();
    searches.alert(search, call, 4000);
    searches.alert(search, call, 9000);
    Filter alerted = alerted(Optional.empty());
    assertThat(alerts(alerted, li)).containsExactly(new Alert(search, "退款", 4000));
    assertThat(alerts(alerted(Optional.of(search)), li)).hasSize(1);
    assertThat(alerts(alerted(Optional.of("another")), li)).isEmpty();
    assertThat(alerts(alerted, wang)).isEmpty();
    assertThat(alerts(Filter.EVERYTHING, wang)).isEmpty();
    assertThat(searches.of(li)).extracting(SavedSearches.Saved::newCalls).containsExactly(1);
    searches.seen(wang, call);
    assertThat(alerts(alerted, li)).hasSize(1);
    searches.seen(li, call);
    assertThat(alerts(alerted, li)).isEmpty();
    searches.alert(search, call, 4000);
    assertThat(alerts(alerted, li)).isEmpty();
    assertThat(searches.delete(wang, search)).isEqualTo(SavedSearches.Change.NOT_FOUND);
    assertThat(searches.delete(li, search)).isEqualTo(SavedSearches.Change.DONE);
    assertThat(searches.of(li)).isEmpty();
  }

  private List<Alert> alerts(Filter filter, String viewer) {
    return triage.page(filter, Optional.of(viewer), Optional.empty(), 9).calls().stream()
        .flatMap(row -> row.alerts().stream())
        .toList();
  }

  private static Filter alerted(Optional<String> search) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Alerts(true, search));
  }

  @Test
  void anEmptyStoreHasTotalsAndChoicesToo() {
    assertThat(triage.totals().calls()).isZero();
    assertThat(triage.agents()).isEmpty();
    assertThat(triage.rules()).isEmpty();
    assertThat(triage.page(Filter.EVERYTHING, Optional.empty(), Optional.empty(), 9).calls())
        .isEmpty();
  }

  private List<String> ids(Filter filter) {
    return triage.page(filter, Optional.empty(), Optional.empty(), 99).calls().stream()
        .map(row -> row.call().callId())
        .toList();
  }

  private static Filter filter(String field, String value) {
    return new Filter(
        Optional.empty(),
        only(field, "severity", value)
            .map(
                word ->
                    word.equals("none") ? Optional.empty() : Optional.of(Severity.ofWire(word))),
        only(field, "agent", value),
        only(field, "rule", value),
        only(field, "from", value).map(LocalDate::parse),
        only(field, "to", value).map(LocalDate::parse),
        only(field, "text", value),
        Alerts.ANY_OR_NONE);
  }

  private static Optional<String> only(String field, String wanted, String value) {
    return field.equals(wanted) ? Optional.of(value) : Optional.empty();
  }

  private void judge(String call, String key, Decision decision) {
    String finding =
        store.screenings().inForce(call).orElseThrow().findings().stream()
            .filter(kept -> kept.finding().key().equals(key))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(store.verdicts().judge(call, finding, decision, "", account("li").id(), "li"))
        .isEqualTo(Step.TAKEN);
  }

  private Accounts.Account account(String name) {
    store.accounts().add(name, "hash", "reviewer");
    return store.accounts().named(name).orElseThrow();
  }

  private static Finding finding(String key, Severity severity) {
    return new Finding(
        key,
        new Wording("名", "Name"),
        severity,
        "item",
        0.9,
        Role.AGENT,
        new Evidence(0, 500, List.of(0), "您好"),
        new Wording("因为", "because"));
  }

  private String call(String callId, int points, String startedAt, Finding... findings) {
    CallFacts facts =
        new CallFacts(
            callId,
            Optional.of(OffsetDateTime.parse(startedAt)),
            Optional.empty(),
            Optional.of(BusinessType.SURVEY),
            Optional.of("agent-" + callId),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "zh",
            Map.of(Role.AGENT, 0, Role.CUSTOMER, 1),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    String id =
        store
            .reception()
            .receive(FreshStore.arrived(callId + ".wav", "sha-" + callId), facts, Set.of())
            .id();
    store.calls().accepted(id, FreshStore.RECORDING, facts.channels(), Set.of());
    store.transcripts().transcribed(id, "m", FreshStore.TURNS, FreshStore.SOUNDS, Set.of());
    Score score = new Score("care", points, false, List.of());
    store
        .screenings()
        .screened(
            id,
            new Screening(
                "p 1", "c 1", Arrays.asList(findings), List.of(), Optional.of(score), Set.of()));
    return id;
  }
}
