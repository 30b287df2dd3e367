package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackTest {
  private final Audio audio = new Audio();
  @TempDir Path folder;

  @Test
  void whatIsPlayedIsWhatWasDecoded() throws Exception {
    Path recording = DemoCalls.one("TJ-0909-0011").recording();
    Decoded call = audio.decode(recording);
    Path wav = folder.resolve("played.wav");
    // Two seconds a piece: what is written piece by piece is whole.
    Audio pieces = new Audio(new Audio.Limits(Duration.ofHours(1), 2, 2 * 2 * 8000), Map.of());
    for (Audio reader : List.of(audio, pieces)) {
      Playback.write(reader, recording, wav);
      Decoded again = audio.decode(wav);
      assertThat(again.codec()).isEqualTo("pcm_s16le");
      assertThat(again.rateHz()).isEqualTo(call.rateHz());
      assertThat(again.samples()).isDeepEqualTo(call.samples());
    }
  }

  @Test
  void peaksFollowTheSound() throws Exception {
    short[] loudThenSilent = Tones.joined(Tones.sine(400, -9, 500, 8000), Tones.silence(500, 8000));
    Peaks peaks = Peaks.of(audio, played(loudThenSilent), 50);
    assertThat(peaks.perSecond()).isEqualTo(50);
    assertThat(peaks.channels()[0]).hasSize(100);
    assertThat(peaks.channels()[0][20]).isCloseTo(-0.5f, within(0.02f));
    assertThat(peaks.channels()[0][21]).isCloseTo(0.5f, within(0.02f));
    assertThat(peaks.channels()[0][90]).isZero();
  }

  @Test
  void morePeaksThanFramesAreNotInvented() throws Exception {
    Peaks peaks = Peaks.of(audio, played(new short[] {1, 2, 3}), 10);
    assertThat(peaks.channels()[0])
        .hasSize(6)
        .containsExactly(peak(1), peak(1), peak(2), peak(2), peak(3), peak(3));
  }

  private Path played(short[] mono) throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), 8000, mono, mono.length * 2L);
    Path wav = folder.resolve("played.wav");
    Playback.write(audio, file, wav);
    return wav;
  }

  private static float peak(int sample) {
    return sample / 32768f;
  }
}
