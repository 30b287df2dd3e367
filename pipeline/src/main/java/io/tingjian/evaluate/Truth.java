package io.tingjian.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What was said in a recording and what is to be found in it: a {@code NAME.truth.json}.
 *
 * @param judgedNot places that look like a finding and are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Truth(List<Said> turns, List<Fault> findings, List<Fault> judgedNot) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Seconds from the start of the recording. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Said(String role, double start, double end, String text) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fault(String key) {}

  Truth {
    turns = turns == null ? List.of() : List.copyOf(turns);
    findings = findings == null ? List.of() : List.copyOf(findings);
    judgedNot = judgedNot == null ? List.of() : List.copyOf(judgedNot);
  }

  /**
   * @throws Ears.Unheard naming the file and its fault
   */
  static Truth read(Path file) throws Ears.Unheard {
    try {
      return JSON.readValue(file.toFile(), Truth.class);
    } catch (IOException e) {
      throw new Ears.Unheard(
          file.getFileName()
              + ": the truth is not readable: "
              + e.getMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  TreeSet<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    findings.forEach(fault -> keys.add(fault.key()));
    return keys;
  }

  /** The keys that it says anything about, that they are there or that they are not. */
  TreeSet<String> judgedKeys() {
    TreeSet<String> keys = keys();
    judgedNot.forEach(fault -> keys.add(fault.key()));
    return keys;
  }

  /**
   * The turns in order of their start; one that says nothing a recogniser could write is left out.
   */
  List<Turn> spoken() {
    return turns.stream()
        .sorted(Comparator.comparingDouble(Said::start))
        .filter(said -> !Characters.said(said.text()).isEmpty())
        .map(Truth::turn)
        .toList();
  }

  /** The call as perfect ears would have heard it. */
  HeardCall heard(CallFacts facts, Ears.Measured measured) {
    List<Turn> spoken = spoken();
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      Turn turn = spoken.get(i);
      Prosody prosody = measured.prosody().get(i);
      turns.add(new Turn(turn.role(), turn.startMs(), turn.endMs(), turn.words(), prosody));
    }
    return new HeardCall(
        facts, measured.durationMs(), turns, measured.sounds(), measured.warnings());
  }

  /** Nobody noted when each character was said, so they share the turn's time evenly. */
  private static Turn turn(Said said) {
    String text = Characters.said(said.text());
    long start = Math.round(said.start() * 1000);
    long length = Math.max(text.length(), Math.round(said.end() * 1000) - start);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.length(); i++)
      words.add(
          new Word(
              text.substring(i, i + 1),
              start + length * i / text.length(),
              start + length * (i + 1) / text.length(),
              1));
    return new Turn(Role.ofWire(said.role()), start, start + length, words, Prosody.NONE);
  }
}
