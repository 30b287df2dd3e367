package io.tingjian.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.call.CallState;
import io.tingjian.call.Warning;
import io.tingjian.intake.Outcome;
import io.tingjian.store.QuarantineList.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings without a header, as their sidecars declare them, through the real line. */
class RawOnTheLineTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CALL = "TJ-0915-0010";

  /** The demo call is A-law in stereo at 8 kHz behind a header of so many bytes. */
  private static final int HEADER = 58;

  /** As A-law writes it. */
  private static final byte SILENCE = (byte) 0xD5;

  private static final String TRUE_FORM =
      "\"audio\": {\"encoding\": \"alaw\", \"rate_hz\": 8000, \"channels\": 2}";

  @TempDir static Path root;
  private static TryOut tryOut;
  private static Engine engine;
  private static Map<String, Outcome> outcomes;

  @BeforeAll
  static void screenThemAll() throws Exception {
    tryOut = new TryOut(root);
    byte[] wav = Files.readAllBytes(TryOut.DEMO.resolve(CALL + ".wav"));
    byte[] raw = Arrays.copyOfRange(wav, HEADER, wav.length);
    String seconds = "\"duration_seconds\": " + raw.length / 16_000.0;
    // One byte more each: the same recording twice would be a duplicate.
    put("declared.al", raw, 2, TRUE_FORM + ", " + seconds);
    put("undeclared.pcm", raw, 4, seconds);
    put(
        "twice-the-rate.al",
        raw,
        6,
        "\"audio\": {\"encoding\": \"alaw\", \"rate_hz\": 16000, \"channels\": 2}, " + seconds);
    put(
        "one-channel-of-two.al",
        raw,
        8,
        "\"audio\": {\"encoding\": \"alaw\", \"rate_hz\": 8000}, \"channels\": {\"agent\": 0}, "
            + seconds);
    put("with-a-header.raw", wav, 0, "\"audio\": {\"encoding\": \"s16le\", \"rate_hz\": 44100}");
    put("ends-in-a-frame.al", Arrays.copyOf(raw, 160_001), 0, TRUE_FORM);
    put("another-length.wav", wav, 3, "\"duration_seconds\": 3600");
    engine = tryOut.open(Engine.Source.HANDED_IN, Map.of());
    outcomes = tryOut.screen(engine);
  }

  @AfterAll
  static void close() {
    if (engine != null) engine.close();
  }

  @Test
  void eachEndsAsItsDeclarationDeserves() {
    assertThat(TryOut.endings(engine, outcomes))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("declared.al", "screened"),
                entry("undeclared.pcm", "raw_undeclared"),
                entry("twice-the-rate.al", "raw_form_wrong"),
                entry("one-channel-of-two.al", "raw_form_wrong"),
                entry("with-a-header.raw", "screened"),
                entry("ends-in-a-frame.al", "screened"),
                entry("another-length.wav", "screened")));
  }

  @Test
  void whatIsDeclaredIsHeardAsWithAHeader() throws Exception {
    var declared = TryOut.detail(engine, "declared.al");
    assertThat(declared.recording().orElseThrow().codec()).isEqualTo("pcm_alaw");
    assertThat(declared.recording().orElseThrow().channels()).isEqualTo(2);
    assertThat(declared.warnings()).isEmpty();
    assertThat(declared.transcript().orElseThrow().turns())
        .isEqualTo(TryOut.detail(engine, "with-a-header.raw").transcript().orElseThrow().turns())
        .isNotEmpty();
  }

  @Test
  void aLengthThatTheSidecarContradictsIsToldWithTheForm() {
    Case held = TryOut.held(engine, "twice-the-rate.al");
    assertThat(held.arguments()).startsWith("twice-the-rate.al", "alaw/16000/2").hasSize(4);
    assertThat(TryOut.detail(engine, "another-length.wav").warnings())
        .contains(Warning.LENGTH_DISAGREES);
  }

  @Test
  void aCorrectedSidecarBringsItThrough() throws Exception {
    Path file = tryOut.folder.resolve("undeclared.pcm");
    sidecar("undeclared.pcm", TRUE_FORM);
    await().atMost(PATIENCE).until(() -> engine.take(file) instanceof Outcome.Received);
    await()
        .atMost(PATIENCE)
        .until(() -> TryOut.detail(engine, "undeclared.pcm").state() == CallState.SCREENED);
  }

  private static void put(String name, byte[] bytes, int more, String facts) throws Exception {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more);
    Arrays.fill(longer, bytes.length, longer.length, SILENCE);
    Files.write(tryOut.folder.resolve(name), longer);
    sidecar(name, facts);
  }

  private static void sidecar(String name, String facts) throws Exception {
    String stem = name.substring(0, name.lastIndexOf('.'));
    Files.writeString(
        tryOut.folder.resolve(stem + ".json"), "{\"call_id\": \"" + name + "\", " + facts + "}");
  }
}
