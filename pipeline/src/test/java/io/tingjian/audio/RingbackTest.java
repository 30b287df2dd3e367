package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.Stretch.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tones of the world's exchanges, as ITU-T E.180 lists them, over a line with noise. */
class RingbackTest {
  private static final int RATE = 8000;
  private final Audio audio = new Audio();

  @ParameterizedTest(name = "{0}: {1} Hz, {2}")
  @CsvSource({
    "China, 450, 1000 4000 1000 4000 1000",
    "Germany, 425, 1000 4000 1000",
    "North America, 440+480, 2000 4000 2000 4000 600",
    "France, 440, 1500 3500 1500",
    "Japan, 400, 1000 2000 1000 2000 1000",
    "Britain, 400+450, 400 200 400 2000 400 200 400 2000 400",
    "Hong Kong, 440+480, 400 200 400 3000 400 200 400"
  })
  void whatRingsIsRingback(String where, String hz, String rhythm) {
    Listening listening = listen(hz, rhythm);
    assertThat(listening.sounds(0))
        .as(where)
        .hasSize((rhythm.split(" ").length + 1) / 2)
        .allMatch(sound -> sound.kind() == Kind.RINGBACK);
    assertThat(listening.speech(0)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} Hz, {2}")
  @CsvSource({
    "busy in China, 450, 350 350 350 350 350 350 350",
    "busy in North America, 480+620, 500 500 500 500 500",
    "congestion in China, 450, 700 700 700 700",
    "a beep that tells of recording, 1400, 1000 4000 1000",
    "the dial tone of China, 450, 6000"
  })
  void otherTonesAreNot(String what, String hz, String rhythm) {
    Listening listening = listen(hz, rhythm);
    assertThat(listening.sounds(0))
        .as(what)
        .hasSize((rhythm.split(" ").length + 1) / 2)
        .allMatch(sound -> sound.kind() == Kind.TONE);
    assertThat(listening.speech(0)).isEmpty();
  }

  @Test
  void aRecordingThatBeginsInTheMiddleOfARingRings() {
    short[] line = line("450", "400 4000 1000 4000 300");
    short[] cut = Arrays.copyOfRange(line, RATE * 3 / 2, line.length);
    assertThat(audio.listen(Tones.recording(RATE, cut)).sounds(0))
        .extracting(Stretch::kind)
        .containsExactly(Kind.RINGBACK, Kind.RINGBACK, Kind.RINGBACK);
  }

  @Test
  void aSingleRingRingsOnlyWhereNobodyHasSpoken() throws Exception {
    Decoded answered = audio.decode(DemoCalls.one("TJ-0918-0009").recording());
    assertThat(audio.listen(answered).sounds(1))
        .extracting(Stretch::kind)
        .containsExactly(Kind.RINGBACK);
    short[] voice = answered.samples()[1];
    short[] later = Tones.joined(voice, line("450", "1000"));
    List<Stretch> heard = audio.listen(Tones.recording(answered.rateHz(), later)).sounds(0);
    assertThat(heard).extracting(Stretch::kind).containsExactly(Kind.RINGBACK, Kind.TONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 16000})
  void hasTheSameRhythmAtEitherRate(int rateHz) {
    short[] ring = Tones.sine(450, -20, 1000, rateHz);
    short[] pause = Tones.silence(4000, rateHz);
    Listening listening =
        audio.listen(Tones.recording(rateHz, Tones.joined(pause, ring, pause, ring, pause)));
    assertThat(listening.sounds(0))
        .extracting(Stretch::kind)
        .containsOnly(Kind.RINGBACK)
        .hasSize(2);
  }

  private Listening listen(String hz, String rhythm) {
    return audio.listen(Tones.recording(RATE, line(hz, rhythm)));
  }

  /** A second and a half of line, then tone and rest in turn, then three seconds of line. */
  private static short[] line(String hz, String rhythm) {
    short[] whole = Tones.silence(1500, RATE);
    List<Long> parts =
        Arrays.stream(rhythm.split(" ")).map(Long::parseLong).collect(Collectors.toList());
    for (int i = 0; i < parts.size(); i++) {
      short[] part = Tones.silence(parts.get(i), RATE);
      if (i % 2 == 0)
        for (String one : hz.split("\\+"))
          part = Tones.added(part, Tones.sine(Double.parseDouble(one), -22, parts.get(i), RATE));
      whole = Tones.joined(whole, part);
    }
    whole = Tones.joined(whole, Tones.silence(3000, RATE));
    return Tones.added(Tones.noise(-62, whole.length * 1000L / RATE, RATE, 11), whole);
  }
}
