package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramTest {
  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000})
  void noFrameIsLouderThanItIsSaidToBeAtMost(int rateHz) {
    for (short[] sound :
        List.of(
            Tones.noise(-50, 2_000, rateHz, 1),
            Tones.sine(450, -20, 2_000, rateHz),
            Tones.joined(
                Tones.silence(1_000, rateHz),
                Tones.sine(1_000, -10, 300, rateHz),
                Tones.noise(-70, 1_000, rateHz, 2)))) {
      Spectrogram frames = new Spectrogram(sound, rateHz);
      for (int i = 0; i < frames.size(); i++)
        assertThat(frames.get(i).levelDbfs()).isLessThanOrEqualTo(frames.atMostDbfs(i) + 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000})
  void theMostIsLittleMoreWhereAllSoundIsInATelephonesBand(int rateHz) {
    Spectrogram frames = new Spectrogram(Tones.sine(1_000, -30, 2_000, rateHz), rateHz);
    for (int i = 0; i < frames.size(); i++)
      assertThat(frames.atMostDbfs(i)).isCloseTo(frames.get(i).levelDbfs(), within(2.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000})
  void framesAreTheSameInWhateverOrderSomebodyAsks(int rateHz) {
    short[] noise = Tones.noise(-30, 1_000, rateHz, 3);
    Spectrogram forwards = new Spectrogram(noise, rateHz);
    Spectrogram backwards = new Spectrogram(noise, rateHz);
    assertThat(forwards.size()).isEqualTo((1_000 - 64) / 32 + 1);
    for (int i = forwards.size() - 1; i >= 0; i--) backwards.get(i);
    for (int i = 0; i < forwards.size(); i++) {
      assertThat(backwards.get(i).hz()).isEqualTo(forwards.get(i).hz());
      assertThat(backwards.get(i).power()).isEqualTo(forwards.get(i).power());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {50, 64, 200, 60_000, 600_000})
  void howQuietAChannelIsCanBeToldByASample(long ms) {
    Spectrogram frames = new Spectrogram(Tones.noise(-50, ms, 8_000, 4), 8_000);
    double[] all = frames.stream().mapToDouble(Partials::levelDbfs).toArray();
    assertThat(frames.percentileDbfs(0.1)).isCloseTo(Levels.percentile(all, 0.1), within(1.0));
  }
}
