package io.tingjian.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Encoded;
import io.tingjian.audio.Tones;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.intake.Outcome;
import io.tingjian.store.CallDetails.Detail;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound that no recorder should write, through the real line: named, kept, never an exception. */
class BadSoundOnTheLineTest {
  private static final int RATE = 8000;
  private static final int TONE_FROM_MS = 1_000;

  @TempDir static Path root;
  private static TryOut tryOut;
  private static Engine engine;
  private static Map<String, Outcome> outcomes;

  @BeforeAll
  static void screenThemAll() throws Exception {
    tryOut = new TryOut(root);
    Decoded call = new Audio().decode(TryOut.DEMO.resolve("TJ-0928-0012.wav"));
    short[] agent = call.samples()[0];
    short[] direct = new short[agent.length];
    Arrays.fill(direct, (short) 9000);
    put("some-no-numbers.wav", floats(agent, 1000));
    put("all-no-numbers.wav", floats(agent, 1));
    Path stereo = Encoded.in(work("dc")).file("pcm_s16le", "wav", RATE, fast(agent), fast(direct));
    put("direct-current.wav", Files.readAllBytes(stereo));
    put("half-an-hour-of-music.wav", wav(music(), RATE));
    put("rate-that-cannot-be.wav", wav(agent, 200_000));
    put("rate-that-lies.wav", wav(agent, 2 * RATE), "\"duration_seconds\": " + agent.length / RATE);
    byte[] flac = Files.readAllBytes(Encoded.in(work("f")).file("flac", "flac", RATE, fast(agent)));
    put("ends-in-a-frame.flac", Arrays.copyOf(flac, flac.length - 333));
    put("broken-in-the-middle.flac", broken(flac));
    put("without-a-sample.wav", wav(new short[0], RATE));
    put("codec-of-nobody.wav", tagged(wav(agent, RATE)));
    put("rings-first.wav", wav(rings(agent), RATE));
    engine = tryOut.open(Engine.Source.HANDED_IN, Map.of());
    outcomes = tryOut.screen(engine);
  }

  @AfterAll
  static void close() {
    if (engine != null) engine.close();
  }

  @Test
  void eachEndsByName() {
    assertThat(TryOut.endings(engine, outcomes))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("some-no-numbers.wav", "screened"),
                entry("all-no-numbers.wav", "damaged"),
                entry("direct-current.wav", "screened"),
                entry("half-an-hour-of-music.wav", "screened"),
                entry("rate-that-cannot-be.wav", "damaged"),
                entry("rate-that-lies.wav", "screened"),
                entry("ends-in-a-frame.flac", "screened"),
                entry("broken-in-the-middle.flac", "screened"),
                entry("without-a-sample.wav", "not_a_recording"),
                entry("codec-of-nobody.wav", "unknown_codec"),
                entry("rings-first.wav", "screened")));
  }

  @Test
  void whatIsMissingOrDoubtfulIsToldToTheReviewer() {
    assertThat(detail("direct-current.wav").warnings()).contains(Warning.SILENT_CHANNEL);
    assertThat(detail("half-an-hour-of-music.wav").warnings()).contains(Warning.NO_SPEECH);
    assertThat(detail("rate-that-lies.wav").warnings()).contains(Warning.LENGTH_DISAGREES);
    assertThat(detail("broken-in-the-middle.flac").warnings()).contains(Warning.PARTLY_DAMAGED);
    assertThat(detail("some-no-numbers.wav").warnings()).isEmpty();
    assertThat(detail("some-no-numbers.wav").transcript().orElseThrow().turns()).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedByContainerCodecAndByte() {
    assertThat(TryOut.held(engine, "codec-of-nobody.wav").arguments().get(1))
        .isEqualTo("wav with none: no decoder for tag 0x7777, sound from byte 44");
    assertThat(TryOut.held(engine, "all-no-numbers.wav").arguments().get(1))
        .startsWith("wav with pcm_f32le: ")
        .endsWith("samples are no numbers, first in the packet at byte 44");
    assertThat(TryOut.held(engine, "rate-that-cannot-be.wav").arguments().get(1))
        .contains("200000 Hz");
  }

  @Test
  void ofMusicNothingIsHeard() {
    Detail music = detail("half-an-hour-of-music.wav");
    assertThat(music.transcript().orElseThrow().turns()).isEmpty();
    assertThat(music.transcript().orElseThrow().sounds())
        .allMatch(sound -> sound.kind() == Sound.Kind.MUSIC);
    assertThat(music.screening().orElseThrow().score()).isEmpty();
  }

  @Test
  void ringingIsKeptAsWhatItIsAndNoWordComesOfIt() {
    var heard = detail("rings-first.wav").transcript().orElseThrow();
    assertThat(heard.sounds())
        .filteredOn(sound -> sound.kind() == Sound.Kind.RINGBACK)
        .hasSize(2)
        .allMatch(sound -> sound.role() == Role.UNKNOWN || sound.role() == Role.AGENT);
    assertThat(heard.turns()).extracting(Turn::startMs).allMatch(start -> start > 7_000);
  }

  private static Detail detail(String name) {
    return TryOut.detail(engine, name);
  }

  private static void put(String name, byte[] bytes, String... facts) throws Exception {
    Files.write(tryOut.folder.resolve(name), bytes);
    String channels = name.startsWith("direct") ? "" : ", \"channels\": {\"agent\": 0}";
    Files.writeString(
        tryOut.folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".json"),
        "{\"call_id\": \""
            + name
            + "\""
            + channels
            + (facts.length > 0 ? ", " + facts[0] : "")
            + "}");
  }

  private static byte[] wav(short[] samples, int rateHz) throws Exception {
    return Files.readAllBytes(
        Tones.wav(root.resolve("made.wav"), rateHz, samples, samples.length * 2L));
  }

  private static Path work(String name) throws Exception {
    return Files.createDirectories(root.resolve("work-" + name));
  }

  /** As {@link Encoded} wants it: at 16 kHz. */
  private static short[] fast(short[] samples) {
    short[] twice = new short[samples.length * 2];
    for (int i = 0; i < twice.length; i++) twice[i] = samples[i / 2];
    return twice;
  }

  /** In 32-bit floating point, one in so many no number. */
  private static byte[] floats(short[] samples, int every) {
    int bytes = samples.length * 4;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
    wav.putShort((short) 3).putShort((short) 1).putInt(RATE).putInt(RATE * 4);
    wav.putShort((short) 4).putShort((short) 32).put("data".getBytes()).putInt(bytes);
    for (int i = 0; i < samples.length; i++)
      wav.putFloat(i % every == 0 ? Float.NaN : samples[i] / 32768f);
    return wav.array();
  }

  private static short[] music() {
    short[] bar = new short[0];
    for (int step : new int[] {0, 5, 7, 3}) {
      double root = 220 * Math.pow(2, step / 12.0);
      bar =
          Tones.joined(
              bar,
              Tones.added(
                  Tones.sine(root, -26, 600, RATE), Tones.sine(root * 1.5, -28, 600, RATE)));
    }
    short[] halfAnHour = new short[30 * 60 * RATE];
    for (int at = 0; at < halfAnHour.length; at += bar.length)
      System.arraycopy(bar, 0, halfAnHour, at, Math.min(bar.length, halfAnHour.length - at));
    return halfAnHour;
  }

  private static short[] rings(short[] speech) {
    short[] ring = Tones.sine(450, -20, 1000, RATE);
    return Tones.joined(
        Tones.silence(TONE_FROM_MS, RATE), ring, Tones.silence(4000, RATE), ring, speech);
  }

  /** A few bytes of some frames are others. */
  private static byte[] broken(byte[] whole) {
    byte[] broken = whole.clone();
    for (int at = whole.length / 3; at < whole.length / 3 + 6000; at += 100) broken[at] ^= 0x5a;
    return broken;
  }

  /** A codec tag that nobody has ever registered. */
  private static byte[] tagged(byte[] wav) {
    byte[] tagged = wav.clone();
    tagged[20] = 0x77;
    tagged[21] = 0x77;
    return tagged;
  }
}
