package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingjian.audio.UnreadableAudio.Reason;
import io.tingjian.call.Warning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound that no recorder should write: it is heard as what it is, or refused by name. */
class BadSoundTest {
  private final Audio audio = new Audio();
  @TempDir Path folder;

  @Test
  void aFileWithoutASampleHoldsNoSound() throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), 8000, new short[0], 0);
    assertThat(refusal(file)).hasMessageContaining("wav with pcm_s16le");
    assertThat(refusal(file).reason()).isEqualTo(Reason.NOT_AUDIO);
  }

  @ParameterizedTest(name = "{0} of full scale")
  @ValueSource(doubles = {0.001, 0.3, 1})
  void aChannelOfPureDirectCurrentIsSilent(double share) throws Exception {
    short[] voice = audio.decode(DemoCalls.one("TJ-0909-0011").recording()).samples()[0];
    short[] direct = new short[voice.length];
    Arrays.fill(direct, (short) (32767 * share));
    Listening listening = audio.listen(Tones.recording(8000, voice, direct));
    assertThat(listening.channels().get(1)).isEmpty();
    assertThat(listening.speech(0)).isNotEmpty();
    assertThat(listening.warnings()).contains(Warning.SILENT_CHANNEL);
  }

  @Test
  void halfAnHourOfMusicIsMusic() {
    short[] bar = new short[0];
    for (int beat = 0; beat < 4; beat++) {
      double root = 220 * Math.pow(2, new int[] {0, 5, 7, 3}[beat] / 12.0);
      bar =
          Tones.joined(
              bar,
              Tones.added(
                  Tones.sine(root, -26, 600, 8000), Tones.sine(root * 1.5, -28, 600, 8000)));
    }
    short[] halfAnHour = new short[30 * 60 * 8000 / bar.length * bar.length];
    for (int at = 0; at < halfAnHour.length; at += bar.length)
      System.arraycopy(bar, 0, halfAnHour, at, bar.length);
    Listening listening = audio.listen(Tones.recording(8000, halfAnHour));
    assertThat(listening.speech(0)).isEmpty();
    assertThat(listening.sounds(0).stream().mapToLong(Stretch::durationMs).sum())
        .isGreaterThan(29 * 60_000);
    assertThat(listening.warnings()).containsExactly(Warning.NO_SPEECH);
  }

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {1, 100, 3999, 200_000, 2_000_000_000})
  void aRateThatCannotBeIsNamed(int rateHz) throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), rateHz, Tones.sine(500, -20, 1000, 8000), 16000);
    UnreadableAudio refusal = refusal(file);
    assertThat(refusal.reason()).isIn(Reason.DAMAGED, Reason.NOT_AUDIO);
    if (refusal.reason() == Reason.DAMAGED)
      assertThat(refusal).hasMessageContaining(rateHz + " Hz");
  }

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {4000, 6000, 16000, 48000})
  void aRateThatLiesIsHeardAsItClaims(int claimedHz) throws Exception {
    short[] call = audio.decode(DemoCalls.one("TJ-0909-0011").recording()).samples()[0];
    Path file = Tones.wav(folder.resolve("a.wav"), claimedHz, call, call.length * 2L);
    Survey survey = audio.survey(file);
    assertThat(survey.durationMs())
        .isBetween(1000L * call.length / claimedHz - 50, 1000L * call.length / claimedHz + 50);
  }

  @ParameterizedTest(name = "{0} in .{1}")
  @CsvSource({
    "pcm_s24le, wav",
    "adpcm_ms, wav",
    "libmp3lame, mp3",
    "libopus, ogg",
    "flac, flac",
    "aac, aac",
    "libopencore_amrnb, amr"
  })
  void aFileThatEndsInAFrameIsHeardUpToItOrNamed(String codec, String container) throws Exception {
    Path whole = Encoded.in(folder).file(codec, container, 8000, Tones.sine(400, -20, 4000, 16000));
    byte[] bytes = Files.readAllBytes(whole);
    for (int missing : new int[] {1, 2, 3, 5, 7, bytes.length / 2 + 1, bytes.length - 50}) {
      Path cut = folder.resolve("cut." + container);
      Files.write(cut, Arrays.copyOf(bytes, bytes.length - missing));
      try {
        assertThat(audio.survey(cut).durationMs())
            .as("%d bytes less", missing)
            .isBetween(1L, 4300L);
      } catch (UnreadableAudio named) {
        assertThat(named.getMessage()).as("%d bytes less", missing).isNotBlank();
        assertThat(named.reason())
            .isIn(Reason.CUT_SHORT, Reason.NOT_AUDIO, Reason.NO_AUDIO_TRACK, Reason.DAMAGED);
      }
    }
  }

  @Test
  void someSamplesThatAreNoNumbersBecomeSilence() throws Exception {
    float[] tone = new float[16000];
    for (int i = 0; i < tone.length; i++) tone[i] = (float) (0.1 * Math.sin(i * 0.3));
    float[] broken = tone.clone();
    broken[100] = Float.NaN;
    broken[5000] = Float.POSITIVE_INFINITY;
    broken[9000] = Float.NEGATIVE_INFINITY;
    short[] expected = audio.decode(floats(tone)).samples()[0];
    short[] heard = audio.decode(floats(broken)).samples()[0];
    expected[100] = expected[5000] = expected[9000] = 0;
    assertThat(heard).isEqualTo(expected);
  }

  @Test
  void aRecordingOfNoNumbersIsNamed() throws Exception {
    float[] none = new float[16000];
    Arrays.fill(none, Float.NaN);
    UnreadableAudio refusal = refusal(floats(none));
    assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(refusal)
        .hasMessage(
            "wav with pcm_f32le: 16000 samples are no numbers, first in the packet at byte 44");
  }

  private UnreadableAudio refusal(Path file) {
    return catchThrowableOfType(UnreadableAudio.class, () -> audio.decode(file));
  }

  /** A mono WAV at 8 kHz in 32-bit floating point. */
  private Path floats(float[] samples) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(44 + samples.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes()).putInt(36 + samples.length * 4).put("WAVEfmt ".getBytes());
    bytes.putInt(16).putShort((short) 3).putShort((short) 1).putInt(8000).putInt(32000);
    bytes.putShort((short) 4).putShort((short) 32);
    bytes.put("data".getBytes()).putInt(samples.length * 4);
    for (float sample : samples) bytes.putFloat(sample);
    return Files.write(folder.resolve("floats.wav"), bytes.array());
  }
}
