package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.audio.UnreadableAudio.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
  private final Audio audio = new Audio();
  @TempDir Path folder;

  @Test
  void telephoneRecordingsKeepTheirRateAndChannels() throws Exception {
    Decoded alaw = audio.decode(DemoCalls.one("TJ-0901-0007").recording());
    assertThat(alaw.codec()).isEqualTo("pcm_alaw");
    assertThat(alaw.container()).isEqualTo("wav");
    assertThat(alaw.rateHz()).isEqualTo(8000);
    assertThat(alaw.channels()).isEqualTo(2);
    assertThat(audio.decode(DemoCalls.one("TJ-0903-0003").recording()).rateHz()).isEqualTo(16000);
  }

  @Test
  void resamplingLosesNoTail() throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), 48000, Tones.sine(500, -20, 1000, 48000), 96000);
    assertThat(audio.decode(file).frames()).isCloseTo(16000, within(2));
  }

  @Test
  void contentDecidesNotTheName() throws Exception {
    Decoded decoded = audio.decode(BadRecordings.file("wrong-extension.wav"));
    assertThat(decoded.container()).isEqualTo("mp3");
    assertThat(decoded.channels()).isEqualTo(2);
  }

  @Test
  void aFilmIsHeardAndItsPictureIgnored() throws Exception {
    Decoded decoded = audio.decode(BadRecordings.file("video.mp4"));
    assertThat(decoded.codec()).isEqualTo("aac");
    assertThat(decoded.channels()).isEqualTo(2);
    assertThat(decoded.durationMs()).isGreaterThan(2000);
  }

  @Test
  void aFilmWithoutSoundHasNoTrack() throws Exception {
    Path film = folder.resolve("silent.mp4");
    Encoded.ffmpeg(
        "-f", "lavfi", "-i", "testsrc=duration=1:size=64x64", "-c:v", "mpeg4", film.toString());
    assertThat(refusal(film).reason()).isEqualTo(Reason.NO_AUDIO_TRACK);
  }

  @Test
  void unusualNamesAreOpened() throws Exception {
    Path plain = DemoCalls.one("TJ-0909-0011").recording();
    for (String name : new String[] {"a:b?c#1 %41.wav", "-i.wav", "录音“王” 😀 'x' \"y\".wav"}) {
      Path copy = Files.copy(plain, folder.resolve(name));
      assertThat(audio.decode(copy).frames()).as(name).isPositive();
    }
  }

  @Test
  void anEmptyFileSaysSo() {
    assertThat(refusal(BadRecordings.file("zero-bytes.wav")).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void textIsNoRecordingWhateverItIsCalled() throws IOException {
    Path text = BadRecordings.file("text-as-audio.wav");
    assertThat(refusal(text).reason()).isEqualTo(Reason.NOT_AUDIO);
    for (String name : new String[] {"text.mp3", "text.g722", "text.gsm", "text.m3u8", "text.txt"})
      assertThat(refusal(Files.copy(text, folder.resolve(name))).reason())
          .as(name)
          .isIn(Reason.NOT_AUDIO, Reason.DAMAGED);
  }

  @Test
  void aPlayListOpensNothingElse() throws IOException {
    Path recording = DemoCalls.one("TJ-0909-0011").recording();
    Path list = folder.resolve("list.wav");
    Files.writeString(list, "ffconcat version 1.0\nfile '" + recording + "'\n");
    assertThat(refusal(list).reason()).isEqualTo(Reason.NOT_AUDIO);
    Files.writeString(list, "#EXTM3U\n#EXTINF:10,\nfile://" + recording + "\n#EXT-X-ENDLIST\n");
    assertThat(refusal(list).reason()).isEqualTo(Reason.NOT_AUDIO);
  }

  @Test
  void aMissingFileIsUnreachable() {
    assertThat(refusal(folder.resolve("gone.wav")).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void aCutRecordingNamesBothLengths() {
    UnreadableAudio refusal = refusal(BadRecordings.file("truncated.wav"));
    assertThat(refusal.reason()).isEqualTo(Reason.CUT_SHORT);
    assertThat(refusal.promisedMs().orElseThrow()).isCloseTo(40_000, within(10L));
    assertThat(refusal.actualMs().orElseThrow()).isCloseTo(4_500, within(60L));
    assertThat(refusal).hasMessageContaining("at byte 72304");
  }

  @ParameterizedTest(name = "header claims {0} bytes of 16000: cut short {1}")
  @CsvSource({
    "16000, false",
    "16002, false",
    "16300, false",
    "16400, true",
    "40000, true",
    "0, false",
    "4294967295, false",
    "2147483647, false",
    "15000, false"
  })
  void onlyABrokenPromiseIsACut(long claimed, boolean cut) throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), 8000, Tones.sine(500, -20, 1000, 8000), claimed);
    if (cut) assertThat(refusal(file).reason()).isEqualTo(Reason.CUT_SHORT);
    else assertThat(audio.decode(file).durationMs()).isBetween(930L, 1000L);
  }

  @Test
  void aCutFilmIsNotTakenForAWholeOne() throws Exception {
    Path whole = Encoded.in(folder).file("aac", "m4a", 16000, Tones.noise(-20, 20_000, 16000, 1));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.m4a"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refusal(cut).reason()).isIn(Reason.CUT_SHORT, Reason.NOT_AUDIO);
  }

  @Test
  void limitsHold() throws Exception {
    Path call = DemoCalls.one("TJ-0901-0007").recording();
    Audio strict = new Audio(new Audio.Limits(Duration.ofSeconds(10), 1, 1 << 20), Map.of());
    assertThat(catchThrowableOfType(UnreadableAudio.class, () -> strict.decode(call)).reason())
        .isEqualTo(Reason.TOO_MANY_CHANNELS);
    Audio brief = new Audio(new Audio.Limits(Duration.ofSeconds(10), 2, 1 << 20), Map.of());
    assertThat(catchThrowableOfType(UnreadableAudio.class, () -> brief.decode(call)).reason())
        .isEqualTo(Reason.TOO_LONG);
  }

  private UnreadableAudio refusal(Path file) {
    return catchThrowableOfType(UnreadableAudio.class, () -> audio.decode(file));
  }
}
