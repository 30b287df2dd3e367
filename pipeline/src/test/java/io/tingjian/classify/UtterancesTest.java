package io.tingjian.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UtterancesTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));
  private static final int SENTENCE = 6;

  @TempDir Path folder;

  @Test
  void everyFaultyLineIsNamed() throws IOException {
    Path file = folder.resolve("customer_anger.tsv");
    Files.writeString(file, "angry\t气死了\tf\nother\t好\ncustomer_anger\t。\tf\nother\t好的\tf\n");
    assertThatThrownBy(() -> Utterances.read(file, Task.CUSTOMER_ANGER))
        .isInstanceOf(TrainingDataUnusable.class)
        .hasMessage(
            String.join(
                "\n",
                file + ":1: label must be customer_anger or other (got angry)",
                file + ":2: expected label, text and family (got 2 columns)",
                file + ":3: the text says nothing"));
  }

  @Test
  void oneLabelAloneTeachesNothing() throws IOException {
    Path file = folder.resolve("customer_anger.tsv");
    Files.writeString(file, "other\t好的\tf\n");
    assertThatThrownBy(() -> Utterances.read(file, Task.CUSTOMER_ANGER))
        .hasMessageEndingWith("needs utterances of both labels, customer_anger and other");
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void theShippedUtterancesAreThousandsFromHundredsOfThoughts(Task task) throws Exception {
    List<Utterance> shipped = shipped(task);
    assertThat(shipped).hasSizeGreaterThan(4000);
    assertThat(shipped.stream().map(Utterance::family).distinct()).hasSizeGreaterThan(150);
    assertThat(shipped.stream().map(Utterance::text)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void theShippedClassifierWasTrainedOnTheShippedUtterances(Task task) throws Exception {
    Path folder = HOME.resolve("models/classifiers").resolve(task.wire());
    Path data = HOME.resolve("models/training/utterances").resolve(task.wire() + ".tsv");
    assertThat(new ClassifierFolder(folder).header().dataSha256())
        .isEqualTo(Utterances.read(data, task).sha256());
  }

  /** What is said in the demo calls only serves to check. */
  @ParameterizedTest
  @EnumSource(Task.class)
  void noUtteranceSharesASentenceWithTheDemoCalls(Task task) throws Exception {
    List<String> turns = new ArrayList<>();
    Set<String> sentences = new HashSet<>();
    for (String turn : demoTurns()) {
      turns.add(SpokenText.plain(turn));
      for (String sentence : turn.split("[，。！？；：、,.!?;:]"))
        if (SpokenText.plain(sentence).length() >= SENTENCE)
          sentences.add(SpokenText.plain(sentence));
    }
    assertThat(sentences).hasSizeGreaterThan(300);
    for (Utterance utterance : shipped(task)) {
      assertThat(sentences).noneMatch(utterance.text()::contains);
      if (utterance.text().length() >= SENTENCE)
        assertThat(turns).noneMatch(turn -> turn.contains(utterance.text()));
    }
  }

  private static List<Utterance> shipped(Task task) throws TrainingDataUnusable {
    Path data = HOME.resolve("models/training/utterances");
    return Utterances.read(data.resolve(task.wire() + ".tsv"), task).list();
  }

  private static List<String> demoTurns() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.resolve("demo/recordings"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".truth.json")).toList()) {
        JsonNode truth = new ObjectMapper().readTree(file.toFile());
        truth.get("turns").forEach(turn -> texts.add(turn.get("text").asText()));
      }
    }
    return texts;
  }
}
