package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.bench.SyntheticCalls;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Turn;
import io.tingjian.intake.Languages;
import io.tingjian.intake.SidecarFacts;
import io.tingjian.screen.PastFindings;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shipped rule, every demo call and many made ones: what a backtest finds is what the line
 * finds.
 */
class PastIsJudgedLikeTodayTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));
  private static final Path CALLS = HOME.resolve("demo/recordings");

  private static final int MADE = 150;

  @TempDir Path folder;

  @Test
  void backtestAndLineAgreeOnEveryCallAndRule() throws Exception {
    List<IndexedCall> calls = new ArrayList<>(calls());
    calls.addAll(made());
    try (CallIndex index = CallIndex.open(folder)) {
      for (IndexedCall call : calls) index.put(call);
      index.commit();
    }
    PastFindings findings = new PastFindings(HOME.resolve("rules"), folder);
    Map<String, Map<String, List<String>>> today = findings.today(calls);
    for (String key : findings.keys())
      assertThat(findings.past(key)).as(key).isEqualTo(today.getOrDefault(key, Map.of()));
    assertThat(calls).hasSizeGreaterThanOrEqualTo(30 + MADE);
    // Most rules fire on some call, so that there is something to agree on.
    assertThat(today.size()).isGreaterThan(findings.keys().size() / 2);
  }

  /** The language of call centres at random, the same every time. */
  private static List<IndexedCall> made() throws Exception {
    SyntheticCalls synthetic = SyntheticCalls.of(HOME, 2026);
    List<IndexedCall> calls = new ArrayList<>();
    for (int i = 0; i < MADE; i++) {
      HeardCall call = synthetic.call(i);
      String id = call.facts().callId();
      calls.add(
          new IndexedCall(id, id + ".wav", call, synthetic.labels(i, call), Standing.NOTHING));
    }
    return calls;
  }

  /**
   * The words and times are true; voices and labels are made up, so that every kind of rule fires.
   */
  private static List<IndexedCall> calls() throws Exception {
    Random random = new Random(4);
    List<IndexedCall> calls = new ArrayList<>();
    try (Stream<Path> files = Files.list(CALLS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".truth.json")).sorted().toList()) {
        Path wav = Path.of(file.toString().replace(".truth.json", ".wav"));
        Path recording =
            Files.exists(wav)
                ? wav
                : wav.resolveSibling(wav.getFileName().toString().replace(".wav", ".mp3"));
        CallFacts facts =
            ((SidecarFacts.Known) SidecarFacts.beside(recording, new Languages("zh", Map.of())))
                .facts();
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : Truth.read(file).spoken()) turns.add(voiced(turn, random));
        long end = turns.stream().mapToLong(Turn::endMs).max().orElseThrow();
        List<Map<String, Double>> labels =
            turns.stream()
                .map(
                    turn ->
                        Map.of(
                            "customer_anger", random.nextDouble(),
                            "impatience_or_rudeness", random.nextDouble()))
                .toList();
        calls.add(
            new IndexedCall(
                facts.callId(),
                recording.getFileName().toString(),
                new HeardCall(facts, end, turns, List.of(), Set.of()),
                labels,
                Standing.NOTHING));
      }
    }
    return calls;
  }

  private static Turn voiced(Turn turn, Random random) {
    Prosody voice = new Prosody(-40 + 30 * random.nextDouble(), 100 + 250 * random.nextDouble());
    return new Turn(turn.role(), turn.startMs(), turn.endMs(), turn.words(), voice);
  }
}
