package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.store.QuarantineList;
import io.tingjian.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with all that arrives one bad day, as far as intake can see it without decoding. */
class BadFolderTest {
  private static final Path BAD = Path.of("src/test/resources/io/tingjian/bad");

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2126-10-26T12:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path data;
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(data, NOON);
    try (Stream<Path> files = Files.list(BAD)) {
      for (Path file : files.filter(each -> !each.endsWith("README.md")).toList())
        Files.copy(file, folder.resolve(file.getFileName()));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyFileEndsAsItsRowSays() throws IOException {
    Map<String, Outcome> outcomes = receiveAll(intake(required()));

    assertThat(sentences(outcomes))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "zero-bytes.wav",
                "\"zero-bytes.wav\" is empty: it holds no sound at all. Export the recording again"
                    + " and put it in the same place.",
                "no-sidecar.wav",
                "\"no-sidecar.wav\" has no sidecar: \"no-sidecar.json\" did not come within 0 s. Put"
                    + " the sidecar beside it; the recording is then taken by itself.",
                "broken-sidecar.wav",
                "\"broken-sidecar.wav\" was not taken because its sidecar \"broken-sidecar.json\" is"
                    + " not readable JSON from line 5, column 2 on. Correct the sidecar; the"
                    + " recording is then taken by itself.",
                "unknown-business-type.wav",
                "\"unknown-business-type.wav\" was not taken because of its sidecar"
                    + " \"unknown-business-type.json\": business_type \"fortune_telling\" is unknown,"
                    + " allowed are: customer_service, complaint_handling, technical_support,"
                    + " order_processing, customer_retention, telemarketing, survey. Correct the"
                    + " sidecar; the recording is then taken by itself.",
                "same-call-id.wav",
                "\"same-call-id.wav\" claims the call id \"BAD-DUPLICATE\", which is already in use"
                    + " by another recording, \"duplicate-1.wav\". Give each recording its own call"
                    + " id in its sidecar.",
                "sidecar-only.json",
                "\"sidecar-only.json\" is a sidecar without a recording: none came within 0 s. Put"
                    + " the recording beside it, or take the sidecar away.",
                "video.mp4",
                "\"video.mp4\" was left alone: its ending is not among those that are taken (mp3,"
                    + " wav). Add the ending to intake.extensions if it is a recording."));
    assertThat(outcomes.get("exempt-line.wav")).isInstanceOf(Outcome.Exempt.class);
    assertThat(outcomes.get("duplicate-2.wav")).isInstanceOf(Outcome.Duplicate.class);
    assertThat(names(outcomes, Outcome.Received.class))
        .containsExactlyInAnyOrder(
            "text-as-audio.wav",
            "truncated.wav",
            "wrong-channel-map.wav",
            "duplicate-1.wav",
            "all-silence.wav",
            "pure-noise.wav",
            "third-of-a-second.wav",
            "mono-with-stereo-map.wav",
            "wrong-extension.wav",
            "投诉 录音“王先生”'s call #1 😀 (二).wav",
            "clipped.wav",
            "agent-on-1.wav",
            "swapped-channels.wav");
    assertThat(store.calls().countByState())
        .isEqualTo(
            Map.of(CallState.RECEIVED, 13L, CallState.QUARANTINED, 5L, CallState.EXEMPT, 1L));
    assertThat(store.calls().countDuplicates()).isEqualTo(1);
  }

  @Test
  void aSecondLookAtTheSameFolderChangesNothing() throws IOException {
    receiveAll(intake(required()));
    Intake afterRestart = intake(required());
    for (Path file : Intake.filesIn(folder)) assertThat(afterRestart.wants(file)).isFalse();
    Map<String, Outcome> again = receiveAll(afterRestart);
    assertThat(again.remove("duplicate-2.wav")).isInstanceOf(Outcome.Duplicate.class);
    assertThat(again.values())
        .allMatch(
            outcome ->
                outcome instanceof Outcome.AlreadyKnown || outcome instanceof Outcome.Ignored);
    assertThat(store.calls().countDuplicates()).isEqualTo(1);
    assertThat(store.quarantine().open()).extracting(QuarantineList.Case::attempts).containsOnly(1);
  }

  @Test
  void nothingOfAnExemptCallIsCopiedOrKept() throws IOException {
    Map<String, Outcome> outcomes = receiveAll(intake(required()));
    String id = ((Outcome.Exempt) outcomes.get("exempt-line.wav")).id();
    var detail = store.details().find(id).orElseThrow();
    assertThat(detail.storedName()).isEmpty();
    assertThat(detail.facts().customerNumber()).isEmpty();
    assertThat(detail.facts().agentId()).isEmpty();
    String sha256 = Vault.sha256(folder.resolve("exempt-line.wav"));
    try (Stream<Path> copies = Files.walk(data.resolve("recordings"))) {
      assertThat(copies.filter(Files::isRegularFile))
          .noneMatch(copy -> copy.toString().contains(sha256))
          .hasSize(14);
    }
  }

  @Test
  void withoutACompulsorySidecarTheNameMustDo() throws IOException {
    Intake intake =
        intake(new SidecarPolicy.Optional(Duration.ZERO, Pattern.compile("(?<callid>.+)")));
    assertThat(intake.receive(folder.resolve("no-sidecar.wav")))
        .isInstanceOfSatisfying(
            Outcome.Received.class,
            received -> assertThat(received.callId()).isEqualTo("no-sidecar"));
  }

  private Intake intake(SidecarPolicy sidecars) {
    return new Intake(
        store,
        data,
        new IntakeRules(
            Set.of("wav", "mp3"), Duration.ZERO, sidecars, new Languages("zh", Map.of())),
        NOON);
  }

  private static SidecarPolicy required() {
    return new SidecarPolicy.Required(Duration.ZERO);
  }

  private Map<String, Outcome> receiveAll(Intake intake) throws IOException {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Path file : Intake.filesIn(folder))
      outcomes.put(file.getFileName().toString(), intake.receive(file));
    return outcomes;
  }

  private static Map<String, String> sentences(Map<String, Outcome> outcomes) {
    Map<String, String> sentences = new TreeMap<>();
    outcomes.forEach(
        (name, outcome) -> {
          if (outcome instanceof Outcome.Quarantined quarantined)
            sentences.put(name, quarantined.problem().sentence(Locale.ENGLISH));
          if (outcome instanceof Outcome.LeftAlone left)
            sentences.put(name, left.problem().sentence(Locale.ENGLISH));
        });
    return sentences;
  }

  private static Set<String> names(Map<String, Outcome> outcomes, Class<? extends Outcome> kind) {
    return outcomes.entrySet().stream()
        .filter(entry -> kind.isInstance(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
