package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  /** Hears a customer's two sentences, the second of them in its own way. */
  private record Hearing(String second) implements Ears {
    @Override
    public HeardCall hear(Path recording, CallFacts facts) throws Unheard {
      if (recording.getFileName().toString().startsWith("deaf") && second.contains("货"))
        throw new Unheard("nothing to hear");
      return new HeardCall(
          facts, 5000, List.of(turn(0, "您好"), turn(1000, second)), List.of(), Set.of());
    }

    @Override
    public Measured measure(Path recording, CallFacts facts, List<Turn> turns) {
      throw new AssertionError("the truth is not judged here");
    }

    private static Turn turn(long start, String text) {
      List<Word> words = List.of(new Word(text, start, start + 900, 1));
      return new Turn(Role.CUSTOMER, start, start + 900, words, Prosody.NONE);
    }
  }

  @TempDir Path folder;

  @BeforeEach
  void threeCalls() throws IOException {
    for (String name : List.of("one", "two", "three")) call(name);
  }

  @Test
  void ratesStandSideBySideAndTheDifferenceHasItsInterval() throws Exception {
    JsonNode all = new ObjectMapper().readTree(compare().json()).at("/cer/all");
    assertThat(all.at("/characters").asInt()).isEqualTo(3 * 6);
    assertThat(all.at("/a/value").asDouble()).isCloseTo(2 / 6.0, within(1e-9));
    assertThat(all.at("/b/value").asDouble()).isZero();
    assertThat(all.at("/difference/value").asDouble()).isCloseTo(-2 / 6.0, within(1e-9));
    assertThat(all.at("/difference/interval/1").asDouble()).isCloseTo(-2 / 6.0, within(1e-9));
  }

  @Test
  void aRoleThatSaidNothingHasNoRate() throws Exception {
    JsonNode agent = new ObjectMapper().readTree(compare().json()).at("/cer/agent");
    assertThat(agent.at("/a/value").isNull()).isTrue();
    assertThat(compare().table()).contains("customer").doesNotContain("agent ");
  }

  @Test
  void placesThatWereHeardDifferentlyNameCallTimeAndBothHearings() throws Exception {
    Comparison comparison = compare();
    assertThat(comparison.places())
        .hasSize(3)
        .contains(new Comparison.Place("two", Role.CUSTOMER, 1000, "我要退货", "我要队活", "我要退货"));
    assertThat(comparison.table())
        .contains("two 00:01.0 customer")
        .contains("A   2 我要队活")
        .contains("B   0 我要退货")
        .contains("B nearer to the truth in 3, A in 0");
  }

  @Test
  void aCallThatOneCouldNotHearCountsForNeither() throws Exception {
    call("deaf");
    Comparison comparison = compare();
    assertThat(comparison.calls()).isEqualTo(3);
    assertThat(comparison.notes()).containsExactly("deaf.wav: nothing to hear");
  }

  private Comparison compare() throws Exception {
    Evaluation recordings =
        Evaluation.of(
            folder,
            file -> CallFacts.unknown(file.getFileName().toString().replace(".wav", ""), "zh"));
    return Comparison.of(
        recordings,
        "old",
        heard(recordings, new Hearing("我要队活")),
        "new",
        heard(recordings, new Hearing("我要退货")));
  }

  private static EvaluationReport heard(Evaluation recordings, Ears ears) throws Exception {
    return recordings.run(Source.SPEECH, ears, Comparison.NO_JUDGE, 1, (done, of) -> {});
  }

  private void call(String name) throws IOException {
    Files.writeString(folder.resolve(name + ".wav"), "");
    Files.writeString(
        folder.resolve(name + ".truth.json"),
        """
        {"turns": [{"role": "customer", "start": 0, "end": 0.9, "text": "您好。"},
                   {"role": "customer", "start": 1, "end": 1.9, "text": "我要退货！"}]}
        """);
  }
}
