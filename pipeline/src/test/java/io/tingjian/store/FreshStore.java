package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Score;
import io.tingjian.call.Severity;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.call.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** A store of its own for every test, and recordings to put into it. */
final class FreshStore {
  private FreshStore() {}

  static Store open(Clock clock) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return Store.open(source, clock);
  }

  static Store open() {
    return open(Clock.systemUTC());
  }

  static Arrived arrived(String name, String sha256) {
    return new Arrived(
        "/drop/" + name,
        name,
        new Fingerprint(1000, 5, 200, 6),
        Optional.of(sha256),
        Optional.of("recordings/" + sha256 + ".wav"));
  }

  static CallFacts facts(String callId) {
    return CallFacts.unknown(callId, "zh");
  }

  static Receipt receive(Store store, String name, String sha256, String callId) {
    return store.reception().receive(arrived(name, sha256), facts(callId), Set.of());
  }

  static final RecordingFacts RECORDING =
      new RecordingFacts(
          "wav",
          "pcm_alaw",
          8000,
          2,
          12_345,
          List.of(
              new RecordingFacts.Channel(0, Role.AGENT, 4000, OptionalDouble.of(-20.5)),
              new RecordingFacts.Channel(1, Role.CUSTOMER, 0, OptionalDouble.empty())));

  static final List<Turn> TURNS =
      List.of(
          new Turn(
              Role.AGENT,
              100,
              900,
              List.of(
                  new Word("您好", 100, 500, 0.9), new Word("请讲", 500, 900, 1, Optional.of("请奖"))),
              new Prosody(-18.25, 180, 150.5, 210)),
          new Turn(
              Role.CUSTOMER, 1000, 1500, List.of(new Word("喂", 1000, 1500, 0.25)), Prosody.NONE));

  static final List<Sound> SOUNDS = List.of(new Sound(Sound.Kind.MUSIC, Role.CUSTOMER, 2000, 9000));

  static Finding finding(String key, long startMs, long endMs) {
    return new Finding(
        key,
        new Wording("名", "Name"),
        Severity.MAJOR,
        "opening",
        0.75,
        Role.AGENT,
        new Evidence(startMs, endMs, List.of(0), "您好"),
        new Wording("因为", "because"));
  }

  static Screening screening(Finding... findings) {
    return new Screening(
        "zh-service 1",
        "anger 1",
        List.of(findings),
        List.of(new Screening.RuleFailure("slow_rule", "took too long")),
        Optional.of(
            new Score(
                "customer_service",
                90,
                false,
                List.of(
                    new Score.Deduction(
                        "opening",
                        new Wording("开场", "Opening"),
                        10,
                        List.of("greeting_missing"))))),
        Set.of());
  }

  /** A call that went the whole way. */
  static String screened(Store store, String callId, Finding... findings) {
    String id = receive(store, callId + ".wav", "sha-" + callId, callId).id();
    store.calls().accepted(id, RECORDING, Map.of(Role.AGENT, 0, Role.CUSTOMER, 1), Set.of());
    store.transcripts().transcribed(id, "small-cn", TURNS, SOUNDS, Set.of());
    store.screenings().screened(id, screening(findings));
    return id;
  }
}
