package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.DemoCalls.DemoCall;
import io.tingjian.call.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two channels that carry the same, and those that only nearly do. */
class SameSoundTest {
  /** The last one rings and has music. */
  private static final List<String> SOME = List.of("TJ-0903-0003", "TJ-0901-0007", "TJ-0916-0018");

  private final Audio audio = new Audio();

  @TempDir Path folder;

  @Test
  void everyDemoCallIsKnownWhereItsMixtureIsOnBothChannelsAndNoneAsItIs() throws Exception {
    for (DemoCall call : DemoCalls.all()) {
      Decoded sound = audio.decode(call.recording());
      short[] mixed = sound.mixedDown().samples()[0];
      assertThat(warnings(sound.rateHz(), mixed, mixed))
          .as(call.name())
          .contains(Warning.SAME_ON_BOTH_CHANNELS)
          .doesNotContain(Warning.SILENT_CHANNEL, Warning.ONE_SIDED);
      assertThat(audio.listen(sound).warnings())
          .as(call.name())
          .doesNotContain(Warning.SAME_ON_BOTH_CHANNELS);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5, -2, 1, 4})
  void oneChannelMayBeLouder(double db) throws Exception {
    for (String name : SOME) {
      Decoded sound = audio.decode(DemoCalls.one(name).recording());
      short[] mixed = sound.mixedDown().samples()[0];
      assertThat(warnings(sound.rateHz(), mixed, louder(mixed, db)))
          .as(name)
          .contains(Warning.SAME_ON_BOTH_CHANNELS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "libmp3lame, mp3, 44100, 0",
    "libmp3lame, mp3, 8000, 1.5",
    "libopus, ogg, 16000, 0",
    "libopus, ogg, 16000, 1.5",
    "aac, m4a, 44100, 1.5",
    "pcm_alaw, wav, 8000, 1.5",
    "pcm_mulaw, wav, 8000, 3"
  })
  void lossyCodecsDoNotHideIt(String codec, String container, int rateHz, double db)
      throws Exception {
    for (String name : SOME) {
      short[] mixed = fast(audio.decode(DemoCalls.one(name).recording()).mixedDown());
      Path file =
          Encoded.in(folder).file(codec, container, rateHz, louder(mixed, -db), louder(mixed, db));
      assertThat(audio.survey(file).warnings()).as(name).contains(Warning.SAME_ON_BOTH_CHANNELS);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -12})
  void crosstalkIsNotTakenForIt(double db) throws Exception {
    for (DemoCall call : DemoCalls.all()) {
      Decoded sound = audio.decode(call.recording());
      short[] agent = sound.samples()[0];
      short[] customer = sound.samples()[1];
      assertThat(
              warnings(
                  sound.rateHz(),
                  Tones.added(agent, louder(customer, db)),
                  Tones.added(customer, louder(agent, db))))
          .as(call.name())
          .doesNotContain(Warning.SAME_ON_BOTH_CHANNELS);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-9, -20, -100})
  void norIsTheLeakageOfTheOnlyOneWhoSpeaks(double db) throws Exception {
    for (String name : SOME) {
      Decoded sound = audio.decode(DemoCalls.one(name).recording());
      for (short[] only : sound.samples())
        assertThat(warnings(sound.rateHz(), only, louder(only, db)))
            .as(name)
            .doesNotContain(Warning.SAME_ON_BOTH_CHANNELS);
    }
  }

  @Test
  void whereNobodySpeaksNothingIsSaidOfIt() {
    short[] silence = Tones.silence(5_000, 8_000);
    short[] noise = Tones.noise(-50, 5_000, 8_000, 3);
    assertThat(warnings(8_000, silence, silence)).containsExactly(Warning.NO_SPEECH);
    assertThat(warnings(8_000, noise, noise)).containsExactly(Warning.NO_SPEECH);
  }

  private Set<Warning> warnings(int rateHz, short[]... channels) {
    return audio.listen(Tones.recording(rateHz, channels)).warnings();
  }

  private static short[] louder(short[] sound, double db) {
    short[] louder = new short[sound.length];
    double factor = Math.pow(10, db / 20);
    for (int i = 0; i < louder.length; i++)
      louder[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(sound[i] * factor)));
    return louder;
  }

  /** At 16 kHz, sample by sample held: what is above 4 kHz is no matter here. */
  private static short[] fast(Decoded sound) {
    if (sound.rateHz() == 16_000) return sound.samples()[0];
    short[] fast = new short[sound.frames() * 2];
    for (int i = 0; i < fast.length; i++) fast[i] = sound.samples()[0][i / 2];
    return fast;
  }
}
