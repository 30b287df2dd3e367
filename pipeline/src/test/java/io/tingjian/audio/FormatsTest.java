package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recorders write, and that each channel stays where it was, as long and as loud. */
class FormatsTest {
  private final Audio audio = new Audio();
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} in .{1} at {2} Hz becomes {3} Hz")
  @CsvSource({
    "pcm_u8, wav, 8000, 8000",
    "pcm_s16le, wav, 8000, 8000",
    "pcm_s16le, wav, 6000, 8000",
    "pcm_s16le, wav, 11025, 8000",
    "pcm_s16le, w64, 32000, 16000",
    "pcm_s16be, aiff, 16000, 16000",
    "pcm_s24le, wav, 48000, 16000",
    "pcm_s32le, wav, 22050, 16000",
    "pcm_f32le, wav, 44100, 16000",
    "pcm_f64le, wav, 8000, 8000",
    "pcm_alaw, wav, 8000, 8000",
    "pcm_alaw, mov, 8000, 8000",
    "pcm_mulaw, wav, 8000, 8000",
    "pcm_mulaw, au, 8000, 8000",
    "adpcm_ima_wav, wav, 8000, 8000",
    "adpcm_ms, wav, 8000, 8000",
    "libmp3lame, mp3, 8000, 8000",
    "libmp3lame, mp3, 44100, 16000",
    "libmp3lame, wav, 16000, 16000",
    "flac, flac, 16000, 16000",
    "aac, m4a, 44100, 16000",
    "aac, aac, 16000, 16000",
    "libopus, ogg, 48000, 16000",
    "libopus, opus, 16000, 16000",
    "wmav2, asf, 16000, 16000"
  })
  void everyChannelStaysWhereItWas(String codec, String container, int rateHz, int expectedHz)
      throws Exception {
    Path made = Encoded.in(folder).file(codec, container, rateHz, tone(400, -20), tone(900, -30));
    Decoded decoded = audio.decode(made);
    assertThat(decoded.rateHz()).isEqualTo(expectedHz);
    assertThat(decoded.channels()).isEqualTo(2);
    assertThat(decoded.durationMs()).isBetween(1950L, 2200L);
    holds(decoded, 0, 400, -20, 0.8);
    holds(decoded, 1, 900, -30, 0.8);
  }

  @ParameterizedTest(name = "{0} in .{1} at {2} Hz")
  @CsvSource({"libopencore_amrnb, amr, 8000, 8000", "libvo_amrwbenc, amr, 16000, 16000"})
  void whatMobilePhonesWrite(String codec, String container, int rateHz, int expectedHz)
      throws Exception {
    Decoded decoded =
        audio.decode(Encoded.in(folder).file(codec, container, rateHz, tone(400, -20)));
    assertThat(decoded.rateHz()).isEqualTo(expectedHz);
    assertThat(decoded.durationMs()).isBetween(1950L, 2100L);
    // A voice codec keeps a tone's pitch, hardly its level.
    holds(decoded, 0, 400, -20, 7);
  }

  /** FFmpeg decodes GSM 6.10, but does not encode it: this tone was made once, with libgsm. */
  @Test
  void gsmInWav() throws Exception {
    Decoded decoded = audio.decode(Path.of(getClass().getResource("gsm610.wav").toURI()));
    assertThat(decoded.codec()).isEqualTo("gsm_ms");
    assertThat(decoded.durationMs()).isBetween(1950L, 2050L);
    holds(decoded, 0, 400, -23, 2);
  }

  /** Nobody may encode G.729 freely here; frames of chance tell length and that it sounds. */
  @Test
  void g729InWav() throws Exception {
    byte[] frames = new byte[200 * 10];
    new Random(7).nextBytes(frames);
    Path file = wav(0x133, 1, 8000, 1000, 10, 0, frames);
    Decoded decoded = audio.decode(file);
    assertThat(decoded.codec()).isEqualTo("g729");
    assertThat(decoded.durationMs()).isEqualTo(2000);
    assertThat(level(decoded, 0)).isGreaterThan(-60);
  }

  @ParameterizedTest(name = "{0} channels")
  @CsvSource({"3", "4", "6", "8"})
  void moreChannelsKeepTheirOrder(int channels) throws Exception {
    short[][] tones = new short[channels][];
    for (int c = 0; c < channels; c++) tones[c] = tone(300 + 200 * c, -20 - c);
    byte[] interleaved = interleaved(tones);
    Decoded decoded =
        audio.decode(wav(1, channels, 16000, 32000 * channels, 2 * channels, 16, interleaved));
    assertThat(decoded.channels()).isEqualTo(channels);
    for (int c = 0; c < channels; c++) holds(decoded, c, 300 + 200 * c, -20 - c, 0.5);
  }

  @ParameterizedTest(name = "{0} in .{2}")
  @CsvSource({"pcm_alaw, alaw, al", "pcm_mulaw, mulaw, ul", "pcm_s16le, s16le, pcm"})
  void soundWithoutAHeaderIsReadAsDeclared(String codec, String format, String ending)
      throws Exception {
    Path mono = Tones.wav(folder.resolve("a.wav"), 16000, tone(400, -20), 64000);
    Path file = folder.resolve("call." + ending);
    Encoded.ffmpeg(
        "-i",
        mono.toString(),
        "-i",
        mono.toString(),
        "-filter_complex",
        "[1]volume=0.1[b];[0][b]amerge",
        "-ar",
        "8000",
        "-c:a",
        codec,
        "-f",
        format,
        file.toString());
    Audio declared =
        new Audio(
            Audio.Limits.USUAL,
            RawSound.declared("al=alaw/8000/2, ul=ulaw/8000/2 pcm=s16le/8000/2"));
    Decoded decoded = declared.decode(file);
    assertThat(decoded.codec()).isEqualTo(codec);
    assertThat(decoded.durationMs()).isBetween(1950L, 2050L);
    holds(decoded, 0, 400, -20, 0.8);
    holds(decoded, 1, 400, -40, 0.8);
    assertThat(catchThrowable(() -> audio.decode(file))).isInstanceOf(UnreadableAudio.class);
  }

  @Test
  void anUnknownCodecIsNamedWithItsContainerTagAndByte() throws Exception {
    Path file = wav(0x1234, 1, 8000, 8000, 1, 8, new byte[8000]);
    assertThat(catchThrowable(() -> audio.decode(file)))
        .isInstanceOf(UnreadableAudio.class)
        .hasMessage("wav with none: no decoder for tag 0x1234, sound from byte 44")
        .extracting(fault -> ((UnreadableAudio) fault).reason())
        .isEqualTo(UnreadableAudio.Reason.UNKNOWN_CODEC);
  }

  private static short[] tone(double hz, double dbfs) {
    return Tones.sine(hz, dbfs, 2000, 16000);
  }

  private static byte[] interleaved(short[][] channels) {
    ByteBuffer bytes =
        ByteBuffer.allocate(channels.length * channels[0].length * 2)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < channels[0].length; i++)
      for (short[] channel : channels) bytes.putShort(channel[i]);
    return bytes.array();
  }

  private Path wav(
      int tag, int channels, int rateHz, int bytesPerSecond, int block, int bits, byte[] sound)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(44 + sound.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + sound.length);
    bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) tag).putShort((short) channels).putInt(rateHz).putInt(bytesPerSecond);
    bytes.putShort((short) block).putShort((short) bits);
    bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(sound.length).put(sound);
    return Files.write(folder.resolve("made.wav"), bytes.array());
  }

  private static void holds(Decoded sound, int channel, double hz, double dbfs, double within) {
    assertThat(hertz(sound, channel)).as("Hz of channel %d", channel).isCloseTo(hz, within(12.0));
    assertThat(level(sound, channel)).as("dBFS of %d", channel).isCloseTo(dbfs, within(within));
  }

  /** In the middle: codecs fade in and out. */
  private static double hertz(Decoded sound, int channel) {
    short[] samples = sound.samples()[channel];
    int from = sound.rateHz() / 2;
    int to = from + sound.rateHz();
    int crossings = 0;
    for (int i = from; i < to; i++) if (samples[i - 1] < 0 && samples[i] >= 0) crossings++;
    return crossings;
  }

  private static double level(Decoded sound, int channel) {
    return Levels.level(sound.samples()[channel], sound.rateHz() / 2, sound.rateHz());
  }
}
