package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.search.PastCalls.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastCallsTest {
  private static final List<Role> ANYBODY = List.of(Role.values());

  @TempDir Path folder;
  private final List<PastCall> visited = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void fill() throws IOException {
    try (CallIndex index = CallIndex.open(folder)) {
      index.put(call("a", "2026-03-01", turn(Role.AGENT, 0, "您好"), turn(Role.CUSTOMER, 900, "退")));
      index.put(
          call("b", "2026-03-02", turn(Role.CUSTOMER, 0, "我要退"), turn(Role.CUSTOMER, 1_000, "款")));
      index.put(call("c", "2026-03-03", turn(Role.AGENT, 0, "退款"), turn(Role.AGENT, 5_000, "款")));
      index.put(call("d", "2026-03-04", turn(Role.CUSTOMER, 0, "推款")));
      index.put(call("e", "2026-03-05", turn(Role.CUSTOMER, 0, "退款")));
      index.delete("e");
      index.commit();
    }
  }

  @Test
  void callComesBackAsItWasHeard() throws Exception {
    Turn turn =
        new Turn(
            Role.AGENT,
            1_200,
            4_000,
            List.of(
                new Word("您好", 1_200, 1_450, 1), new Word("VIP", 1_900, 3_999, 0.1234567890123)),
            new Prosody(-23.456789, 187.25, 160.123, 230.5));
    CallFacts facts =
        new CallFacts(
            "T-9",
            Optional.of(OffsetDateTime.parse("2026-03-09T08:00:01+08:00")),
            Optional.of(Direction.INBOUND),
            Optional.of(BusinessType.values()[0]),
            Optional.of("8001"),
            Optional.of("周兰"),
            Optional.of("一组"),
            Optional.of("13800000000"),
            Optional.of("宽带"),
            "zh",
            Map.of(Role.AGENT, 1, Role.CUSTOMER, 0),
            OptionalDouble.of(7.5),
            Optional.of(HangupBy.AGENT),
            Optional.of("宽带提速"),
            false);
    HeardCall heard =
        new HeardCall(
            facts,
            9_999,
            List.of(turn, turn(Role.UNKNOWN, 5_000, "嗯")),
            List.of(new Sound(Sound.Kind.MUSIC, Role.AGENT, 6_000, 8_000)),
            Set.of(Warning.CLIPPED));
    List<Map<String, Double>> labels = List.of(Map.of("customer_anger", 0.75), Map.of());
    try (CallIndex index = CallIndex.open(folder)) {
      index.put(new IndexedCall("z", "z.wav", heard, labels, Standing.NOTHING));
      index.commit();
    }
    visit(Need.said(List.of(Role.AGENT), phrases("VIP"), SoundAlike.OFF), Span.ALWAYS);
    assertThat(visited).containsExactly(new PastCall("z", heard, labels));
  }

  @Test
  void phraseIsFoundOverTurnsThatOnlyAShortPauseParts() throws Exception {
    assertThat(ids(Need.said(ANYBODY, phrases("退款"), SoundAlike.OFF))).containsExactly("b", "c");
  }

  @Test
  void phraseOfAnotherSpeakerDoesNotCount() throws Exception {
    assertThat(ids(Need.said(List.of(Role.AGENT), phrases("退款"), SoundAlike.OFF)))
        .containsExactly("c");
  }

  @Test
  void whatOnlySoundsLikeItCountsWhereItMay() throws Exception {
    assertThat(ids(Need.said(ANYBODY, phrases("退款"), SoundAlike.NEAR)))
        .containsExactly("b", "c", "d");
  }

  @Test
  void needsMayBeJoined() throws Exception {
    Need hello = Need.said(ANYBODY, phrases("您好"), SoundAlike.OFF);
    Need back = Need.said(ANYBODY, phrases("退"), SoundAlike.OFF);
    Need payment = Need.said(ANYBODY, phrases("款"), SoundAlike.OFF);
    assertThat(ids(Need.all(List.of(back, payment)))).containsExactly("b", "c");
    assertThat(ids(Need.any(List.of(hello, payment)))).containsExactly("a", "b", "c", "d");
    assertThat(ids(Need.all(List.of(Need.any(List.of(hello, payment)), back))))
        .containsExactly("a", "b", "c");
    assertThat(ids(Need.all(List.of(back, Need.ANYTHING)))).containsExactly("a", "b", "c");
    assertThat(ids(Need.any(List.of(back, Need.ANYTHING)))).hasSize(4);
  }

  @Test
  void spanCountsItsCallsAndVisitsOnlyThem() throws Exception {
    Visit visit =
        visit(
            Need.said(ANYBODY, phrases("退款"), SoundAlike.OFF),
            new Span(
                Optional.of(LocalDate.parse("2026-03-02")),
                Optional.of(LocalDate.parse("2026-03-02"))));
    assertThat(visit).isEqualTo(new Visit(1, 1));
    assertThat(visited).extracting(PastCall::id).containsExactly("b");
  }

  @Test
  void indexThatIsNotThereHasNoCalls() throws Exception {
    assertThat(
            PastCalls.in(folder.resolve("none")).visit(Need.ANYTHING, Span.ALWAYS, 1, call -> {}))
        .isEqualTo(new Visit(0, 0));
  }

  private List<String> ids(Need need) throws IOException {
    visited.clear();
    visit(need, Span.ALWAYS);
    return visited.stream().map(PastCall::id).sorted().toList();
  }

  private Visit visit(Need need, Span span) throws IOException {
    return PastCalls.in(folder).visit(need, span, 2, visited::add);
  }

  private static PhraseSet phrases(String written) {
    try {
      return PhraseSet.of(List.of(Phrase.parse(written)));
    } catch (BadPhrase e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static OffsetDateTime day(String day) {
    return OffsetDateTime.parse(day + "T00:00:00+08:00");
  }

  private static IndexedCall call(String id, String day, Turn... turns) {
    CallFacts unknown = CallFacts.unknown("T-" + id, "zh");
    CallFacts facts =
        new CallFacts(
            unknown.callId(),
            Optional.of(day(day).plusHours(9)),
            unknown.direction(),
            unknown.businessType(),
            unknown.agentId(),
            unknown.agentName(),
            unknown.team(),
            unknown.customerNumber(),
            unknown.queue(),
            unknown.language(),
            unknown.channels(),
            unknown.ringSeconds(),
            unknown.hangupBy(),
            unknown.product(),
            unknown.exempt());
    return new IndexedCall(
        id,
        id + ".wav",
        new HeardCall(facts, 10_000, List.of(turns), List.of(), Set.of()),
        Standing.NOTHING);
  }

  /** Lasts 500 ms. */
  private static Turn turn(Role role, long startMs, String text) {
    return new Turn(
        role,
        startMs,
        startMs + 500,
        List.of(new Word(text, startMs, startMs + 500, 1)),
        Prosody.NONE);
  }
}
