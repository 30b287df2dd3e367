package io.tingjian.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.intake.Outcome;
import io.tingjian.search.CallSearch;
import io.tingjian.search.SearchRequest;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.QuarantineList.Case;
import io.tingjian.store.Screening.KeptFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that arrives one bad day, together with two good calls, through the real line: Camel, FFmpeg,
 * Vosk, Deeplearning4j, Lucene, H2.
 */
class BadFolderOnTheLineTest {
  private static final String[] GOOD = {"TJ-0915-0010", "TJ-1013-0028"};
  private static final Map<Setting, String> WITH_VIDEO =
      Map.of(Setting.INTAKE_EXTENSIONS, "wav,mp3,mp4");

  @TempDir static Path root;
  private static Engine engine;
  private static Map<String, Outcome> outcomes;

  @BeforeAll
  static void screenThemAll() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, GOOD);
    try (Stream<Path> bad = Files.list(TryOut.BAD)) {
      for (Path file : bad.filter(each -> !each.endsWith("README.md")).toList())
        Files.copy(file, tryOut.folder.resolve(file.getFileName()));
    }
    engine = tryOut.open(Engine.Source.HANDED_IN, WITH_VIDEO);
    outcomes = tryOut.screen(engine);
  }

  @AfterAll
  static void close() {
    if (engine != null) engine.close();
  }

  @Test
  void everyFileEndsAsItsRowSays() {
    assertThat(TryOut.endings(engine, outcomes))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("TJ-0915-0010.wav", "screened"),
                entry("TJ-1013-0028.wav", "screened"),
                entry("zero-bytes.wav", "empty"),
                entry("text-as-audio.wav", "not_a_recording"),
                entry("truncated.wav", "cut_short"),
                entry("no-sidecar.wav", "sidecar_missing"),
                entry("broken-sidecar.wav", "sidecar_unreadable"),
                entry("wrong-channel-map.wav", "channel_missing"),
                entry("unknown-business-type.wav", "sidecar_invalid"),
                entry("duplicate-1.wav", "screened"),
                entry("duplicate-2.wav", "duplicate"),
                entry("same-call-id.wav", "call_id_taken"),
                entry("sidecar-only.json", "sidecar_alone"),
                entry("all-silence.wav", "screened"),
                entry("pure-noise.wav", "screened"),
                entry("third-of-a-second.wav", "screened"),
                entry("mono-with-stereo-map.wav", "screened"),
                entry("wrong-extension.wav", "screened"),
                entry("video.mp4", "screened"),
                entry("投诉 录音“王先生”'s call #1 😀 (二).wav", "screened"),
                entry("clipped.wav", "screened"),
                entry("agent-on-1.wav", "screened"),
                entry("swapped-channels.wav", "screened"),
                entry("exempt-line.wav", "exempt")));
  }

  @Test
  void whatIsCutShortIsToldWithBothLengths() {
    assertThat(engine.store().quarantine().open())
        .filteredOn(held -> held.reason().equals("cut_short"))
        .singleElement()
        .extracting(Case::arguments)
        .isEqualTo(List.of("truncated.wav", "40.0", "4.5"));
  }

  @Test
  void nothingIsHeardOrFoundInWhatIsInQuarantine() {
    assertThat(engine.store().quarantine().open())
        .isNotEmpty()
        .allSatisfy(
            held -> {
              Detail call = engine.store().details().find(held.id()).orElseThrow();
              assertThat(call.transcript()).isEmpty();
              assertThat(call.screening()).isEmpty();
            });
  }

  @Test
  void whereNobodySpeaksNothingIsFoundAndNothingIsScored() {
    assertUnjudged("BAD-SILENCE", Warning.NO_SPEECH);
    assertUnjudged("BAD-NOISE", Warning.NO_SPEECH);
    assertUnjudged("BAD-SHORT", Warning.TOO_SHORT);
  }

  @Test
  void aReviewerIsWarnedOfWhatCannotBeTrusted() {
    assertThat(TryOut.detail(engine, "BAD-CLIPPED").warnings()).containsExactly(Warning.CLIPPED);
    assertThat(TryOut.detail(engine, "BAD-SWAPPED").warnings())
        .containsExactly(Warning.CHANNELS_SEEM_SWAPPED);
  }

  /** The customer says eight characters: too little to be sure of a second voice. */
  @Test
  void oneChannelWhereTheSidecarSaysTwoIsHeardAndTheReviewerIsTold() {
    Detail call = TryOut.detail(engine, "BAD-MONO");
    assertThat(call.warnings())
        .contains(Warning.ONE_CHANNEL_OF_TWO)
        .containsAnyOf(Warning.ONE_CHANNEL, Warning.SPEAKERS_UNSURE);
    List<Turn> turns = call.transcript().orElseThrow().turns();
    assertThat(turns).isNotEmpty();
    assertThat(turns)
        .filteredOn(turn -> turn.text().contains("您好") || turn.text().contains("来电"))
        .extracting(Turn::role)
        .isNotEmpty()
        .doesNotContain(Role.CUSTOMER);
  }

  @Test
  void theSidecarSaysWhoseChannelIsWhose() {
    Detail call = TryOut.detail(engine, "BAD-AGENT-ON-1");
    assertThat(call.transcript().orElseThrow().turns())
        .extracting(Turn::role)
        .containsExactly(Role.AGENT, Role.CUSTOMER, Role.AGENT);
    assertThat(keys(call)).as("the customer says it").doesNotContain("forbidden_phrase");
  }

  @Test
  void theContentDecidesAndNotTheName() {
    assertThat(TryOut.detail(engine, "BAD-EXTENSION").recording().orElseThrow().codec())
        .isEqualTo("mp3");
    assertThat(TryOut.detail(engine, "BAD-VIDEO").recording().orElseThrow().codec())
        .isEqualTo("aac");
    assertThat(TryOut.detail(engine, "BAD-NAME").fileName())
        .isEqualTo("投诉 录音“王先生”'s call #1 😀 (二).wav");
  }

  @Test
  void ofAPrivateLineNothingCanBeFound() throws Exception {
    Outcome.Exempt exempt = (Outcome.Exempt) outcomes.get("exempt-line.wav");
    Detail call = engine.store().details().find(exempt.id()).orElseThrow();
    assertThat(call.state()).isEqualTo(CallState.EXEMPT);
    assertThat(call.storedName()).isEmpty();
    assertThat(call.recording()).isEmpty();
    assertThat(call.transcript()).isEmpty();
    assertThat(found("白鹭")).isZero();
    assertThat(found("再见")).as("the index is there").isPositive();
  }

  @Test
  void goodCallsComeThroughAsIfTheBadOnesWereNotThere(@TempDir Path alone) throws Exception {
    TryOut quiet = new TryOut(alone).with(TryOut.DEMO, GOOD);
    try (Engine undisturbed = quiet.open(Engine.Source.HANDED_IN, Map.of())) {
      quiet.screen(undisturbed);
      for (String callId : GOOD) {
        Detail expected = TryOut.detail(undisturbed, callId);
        Detail got = TryOut.detail(engine, callId);
        assertThat(got.transcript().orElseThrow().turns())
            .isEqualTo(expected.transcript().orElseThrow().turns());
        assertThat(findings(got)).isEqualTo(findings(expected)).isNotEmpty();
        assertThat(got.screening().orElseThrow().score())
            .isEqualTo(expected.screening().orElseThrow().score());
      }
    }
  }

  private static void assertUnjudged(String callId, Warning warning) {
    Detail call = TryOut.detail(engine, callId);
    assertThat(call.warnings()).contains(warning);
    assertThat(findings(call)).isEmpty();
    assertThat(call.screening().orElseThrow().score()).isEmpty();
  }

  private static int found(String words) throws Exception {
    try (CallSearch search = CallSearch.of(root.resolve("data/index"))) {
      return search.find(SearchRequest.of(words)).total();
    }
  }

  private static List<String> keys(Detail call) {
    return findings(call).stream().map(Finding::key).toList();
  }

  private static List<Finding> findings(Detail call) {
    return call.screening().orElseThrow().findings().stream().map(KeptFinding::finding).toList();
  }
}
