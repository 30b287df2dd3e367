package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.CallState;
import io.tingjian.intake.Intake;
import io.tingjian.intake.IntakeRules;
import io.tingjian.intake.Languages;
import io.tingjian.intake.SidecarPolicy;
import io.tingjian.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QuarantineCommandTest {
  @TempDir Path root;
  private Path data;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void twoBadRecordingsAndANote() throws Exception {
    data = root.resolve("data");
    Path drop = Files.createDirectory(root.resolve("drop"));
    Files.writeString(drop.resolve("empty.wav"), "");
    Files.writeString(drop.resolve("empty.json"), "{\"call_id\": \"C-1\"}");
    Files.writeString(drop.resolve("short.wav"), "sound");
    Files.writeString(drop.resolve("short.json"), "{\"call_id\": \"C-2\"}");
    Files.writeString(drop.resolve("notes.txt"), "call back");
    try (Store store = Store.open(data, Clock.systemUTC())) {
      IntakeRules rules =
          new IntakeRules(
              Set.of("wav"),
              Duration.ZERO,
              new SidecarPolicy.Required(Duration.ZERO),
              new Languages("zh", Map.of()));
      Intake intake = new Intake(store, data, rules, Clock.systemUTC());
      for (Path file : Intake.filesIn(drop)) intake.receive(file);
      String shortOne = store.calls().idOf("C-2").orElseThrow();
      store
          .quarantine()
          .put(shortOne, CallState.RECEIVED, "cut_short", List.of("short.wav", "40.0", "4.5"));
    }
  }

  @Test
  void listSaysWhyAndWhatToDoInTheReadersLanguage() {
    assertThat(run("quarantine", "list", "--set", "language=en"))
        .contains("In quarantine: 2")
        .contains("\"short.wav\" is cut short: it promises 40.0 s but ends after 4.5 s.")
        .contains("\"empty.wav\" is empty")
        .contains("Left alone: 1")
        .contains("\"notes.txt\" was left alone");
    assertThat(run("quarantine", "list", "--set", "language=zh"))
        .contains("隔离：2")
        .contains("“short.wav”不完整：应有 40.0 秒，实际只有 4.5 秒。");
  }

  @Test
  void listForMachinesHasReasonAndBothSentences() throws Exception {
    JsonNode listing = new ObjectMapper().readTree(run("quarantine", "list", "--json"));
    assertThat(listing.at("/quarantined/0/call_id").asText()).isEqualTo("C-2");
    assertThat(listing.at("/quarantined/0/reason").asText()).isEqualTo("cut_short");
    assertThat(listing.at("/quarantined/0/attempts").asInt()).isEqualTo(1);
    assertThat(listing.at("/quarantined/1/sentence/zh").asText()).startsWith("“empty.wav”是空文件");
    assertThat(listing.at("/left_alone/0/reason").asText()).isEqualTo("not_taken");
  }

  @Test
  void retryPutsARecordingWhereItFailedAndTakesAFileAgain() throws Exception {
    assertThat(run("quarantine", "retry", "all"))
        .contains("\"short.wav\" is on its way again, from the state received")
        .contains("\"empty.wav\" will be taken again when its folder is looked at");
    try (Store store = Store.open(data, Clock.systemUTC())) {
      assertThat(store.calls().pending(CallState.RECEIVED, 9)).hasSize(1);
    }
  }

  @Test
  void retryKnowsCallIdsAndNamesWhatIsNotThere() {
    assertThat(run(1, "quarantine", "retry", "C-2", "C-9")).contains("\"short.wav\" is on its way");
  }

  @Test
  void aFolderWithoutAStoreIsNotMadeIntoOne() {
    Path nothing = root.resolve("nothing");
    assertThat(line().execute("quarantine", "list", "--data", nothing.toString()))
        .isEqualTo(Tingjian.CANNOT_RUN);
    assertThat(errors.toString()).contains("holds no store yet");
    assertThat(nothing).doesNotExist();
  }

  private String run(String... words) {
    return run(Tingjian.DONE, words);
  }

  private String run(int expected, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      String[] all = java.util.Arrays.copyOf(words, words.length + 2);
      all[words.length] = "--data";
      all[words.length + 1] = data.toString();
      assertThat(line().execute(all)).as(errors.toString()).isEqualTo(expected);
      return withoutLog(said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(terminal);
    }
  }

  private CommandLine line() {
    return Tingjian.commandLine().setErr(new PrintWriter(errors, true));
  }

  private static String withoutLog(String text) {
    return text.lines()
        .filter(line -> !line.contains(" INFO "))
        .collect(java.util.stream.Collectors.joining("\n"));
  }
}
