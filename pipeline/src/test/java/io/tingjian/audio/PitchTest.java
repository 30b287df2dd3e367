package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.call.Prosody;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voices whose pitch is known at every moment: how often it is missed, and by how much. */
class PitchTest {
  private static final long SYLLABLE_MS = 260;
  private static final long SEED = Long.getLong("tingjian.seed", 20261122);

  /** What a tracker said of many moments, against what is true. */
  private static final class Count {
    final List<Double> cents = new ArrayList<>();
    int voiced;
    int octaves;
    int gross;

    void add(double heard, double truth) {
      voiced++;
      double ratio = heard / truth;
      if (near(ratio, 2) || near(ratio, 0.5)) octaves++;
      if (Math.abs(ratio - 1) > 0.2) gross++;
      else cents.add(Math.abs(1200 * Math.log(ratio) / Math.log(2)));
    }

    double medianCents() {
      return cents.stream().sorted().skip(cents.size() / 2).findFirst().orElseThrow();
    }

    private static boolean near(double ratio, double octave) {
      return Math.abs(ratio / octave - 1) < 0.1;
    }
  }

  @ParameterizedTest(name = "a voice around {0} Hz at {1} Hz, telephone: {2}, breath {3} dB")
  @CsvSource({
    "95, 8000, true, -30",
    "130, 8000, true, -30",
    "200, 8000, true, -30",
    "280, 8000, true, -30",
    "95, 16000, false, -30",
    "130, 16000, false, -30",
    "200, 16000, false, -30",
    "280, 16000, false, -30",
    "130, 8000, true, -15",
    "220, 8000, true, -15"
  })
  void theTonesOfMandarinAreFollowed(double middle, int rateHz, boolean telephone, double breath) {
    Count count = new Count();
    int frames = 0;
    for (MadeVoice vowel : List.of(MadeVoice.A, MadeVoice.I, MadeVoice.U))
      for (int tone = 1; tone <= 4; tone++) {
        DoubleUnaryOperator hz = glide(middle, tone);
        short[] said = vowel.breathy(breath).speak(hz, SYLLABLE_MS, rateHz, telephone, SEED + tone);
        for (PitchTracker.Voiced at : PitchTracker.contour(said, 0, said.length, rateHz))
          count.add(at.hz(), hz.applyAsDouble(at.ms() + PitchTracker.MIDDLE_MS));
        frames += (int) ((SYLLABLE_MS - 2 * PitchTracker.MIDDLE_MS) / PitchTracker.HOP_MS);
      }
    String found =
        String.format(
            "%d of %d moments voiced, %d octave errors, %d gross, median %.1f cents",
            count.voiced, frames, count.octaves, count.gross, count.medianCents());
    assertThat(count.voiced).as(found).isGreaterThan(frames * 3 / 4);
    assertThat(count.octaves).as(found).isLessThanOrEqualTo(count.voiced / 100);
    assertThat(count.gross).as(found).isLessThanOrEqualTo(count.voiced * 2 / 100);
    assertThat(count.medianCents()).as(found).isLessThan(30);
  }

  @Test
  void noiseHasNoPitch() {
    short[] noise = Tones.noise(-25, 20_000, 8000, SEED);
    assertThat(PitchTracker.contour(noise, 0, noise.length, 8000)).isEmpty();
  }

  @ParameterizedTest(name = "{0} semitones up and down")
  @CsvSource({"0, 0, 0.5", "2, 3, 4.5", "4, 6, 8.5"})
  void theRangeTellsALivelyVoiceFromAFlatOne(double semitones, double least, double most) {
    DoubleUnaryOperator hz =
        ms -> 180 * Math.pow(2, semitones * Math.sin(ms / 1000 * 2 * Math.PI) / 12);
    short[] said = MadeVoice.A.speak(hz, 4_000, 8000, true, SEED);
    Prosody prosody = new Audio().prosody(Tones.recording(8000, said), 0, 0, 4_000);
    assertThat(prosody.pitchHz()).isCloseTo(180, within(9.0));
    assertThat(prosody.rangeSemitones()).isBetween(least, most);
    assertThat(prosody.levelDbfs()).isCloseTo(-22, within(1.0));
  }

  private static DoubleUnaryOperator glide(double middle, int tone) {
    DoubleUnaryOperator semitones = MadeVoice.tone(tone);
    return ms -> middle * Math.pow(2, semitones.applyAsDouble(ms / SYLLABLE_MS) / 12);
  }
}
