package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackTest {
  @TempDir Path folder;

  @Test
  void whatIsPlayedIsWhatWasDecoded() throws Exception {
    Audio audio = new Audio();
    Decoded call = audio.decode(DemoCalls.one("TJ-0909-0011").recording());
    Path wav = folder.resolve("played.wav");
    Playback playback = new Playback(call);
    try (OutputStream out = Files.newOutputStream(wav)) {
      playback.writeTo(out);
    }
    assertThat(wav).hasSize(playback.bytes());
    Decoded again = audio.decode(wav);
    assertThat(again.codec()).isEqualTo("pcm_s16le");
    assertThat(again.rateHz()).isEqualTo(call.rateHz());
    assertThat(again.samples()).isDeepEqualTo(call.samples());
  }

  @Test
  void peaksFollowTheSoundPerChannel() {
    short[] loudThenSilent = Tones.joined(Tones.sine(400, -9, 500, 8000), Tones.silence(500, 8000));
    Peaks peaks = Peaks.of(Tones.recording(8000, loudThenSilent, Tones.silence(1000, 8000)));
    assertThat(peaks.perSecond()).isEqualTo(50);
    assertThat(peaks.channels()[0]).hasSize(100);
    assertThat(peaks.channels()[0][20]).isCloseTo(-0.5f, within(0.02f));
    assertThat(peaks.channels()[0][21]).isCloseTo(0.5f, within(0.02f));
    assertThat(peaks.channels()[0][90]).isZero();
    assertThat(peaks.channels()[1]).containsOnly(0f);
  }

  @Test
  void morePeaksThanFramesAreNotInvented() {
    Peaks peaks = Peaks.of(Tones.recording(8000, new short[] {1, 2, 3}), 10);
    assertThat(peaks.channels()[0]).hasSize(6);
  }
}
