package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.audio.DemoCalls.DemoCall;
import io.tingjian.audio.DemoCalls.Spoken;
import io.tingjian.audio.Stretch.Kind;
import io.tingjian.call.Prosody;
import io.tingjian.call.Warning;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
  /**
   * The truth's times are those of the synthesis; sounds ring on, and edges are wide on purpose.
   */
  private static final long SLACK_MS = 350;

  private final Audio audio = new Audio();

  @Test
  void speechIsFoundAndNothingElse() throws Exception {
    long spoken = 0;
    long found = 0;
    long besides = 0;
    for (DemoCall call : DemoCalls.all()) {
      Listening listening = audio.listen(audio.decode(call.recording()));
      assertThat(listening.warnings()).as(call.name()).isEmpty();
      for (int channel = 0; channel < 2; channel++) {
        int role = channel;
        List<Spoken> turns =
            call.turns().stream().filter(turn -> turn.role().ordinal() == role).toList();
        List<Stretch> speech = listening.speech(channel);
        for (Spoken turn : turns) {
          spoken += turn.endMs() - turn.startMs();
          for (Stretch s : speech)
            found += shared(s.startMs(), s.endMs(), turn.startMs(), turn.endMs());
        }
        for (Stretch s : speech)
          besides += s.durationMs() - speaking(turns, s.startMs(), s.endMs());
      }
    }
    assertThat((double) found / spoken).isGreaterThan(0.99);
    assertThat(besides).as("ms of music, tones, noise and crosstalk").isLessThan(500);
  }

  @Test
  void aVoiceThatHardlyStandsOutOfTheNoiseIsNotCutAtItsWeakSounds() throws Exception {
    long spoken = 0;
    long found = 0;
    for (String name : List.of("TJ-0901-0007", "TJ-0904-0021", "TJ-0910-0008")) {
      DemoCall call = DemoCalls.one(name);
      Decoded clear = audio.decode(call.recording());
      short[][] noisy = new short[2][];
      for (int c = 0; c < 2; c++) {
        short[] faint = clear.samples()[c].clone();
        for (int i = 0; i < faint.length; i++) faint[i] = (short) (faint[i] / 4);
        noisy[c] = Tones.added(faint, Tones.noise(-50, (int) clear.durationMs() + 1, 8000, c));
      }
      Listening listening = audio.listen(Tones.recording(8000, noisy));
      for (Spoken turn : call.turns()) {
        spoken += turn.endMs() - turn.startMs();
        for (Stretch s : listening.speech(turn.role().ordinal()))
          found += shared(s.startMs(), s.endMs(), turn.startMs(), turn.endMs());
      }
    }
    assertThat((double) found / spoken).isGreaterThan(0.95);
  }

  @Test
  void aVowelThatIsHeldForAMomentIsNoTone() throws Exception {
    DemoCall call = DemoCalls.one("TJ-0901-0007");
    Decoded sound = audio.decode(call.recording());
    Spoken turn =
        call.turns().stream().max((a, b) -> Long.compare(length(a), length(b))).orElseThrow();
    int channel = turn.role().ordinal();
    short[] voice = sound.samples()[channel];
    short[] vowel = Tones.sine(220, -20, 300, 8000);
    int middle = sound.frameAt((turn.startMs() + turn.endMs()) / 2);
    System.arraycopy(vowel, 0, voice, middle, vowel.length);
    Listening listening = audio.listen(sound);
    assertThat(listening.sounds(channel)).isEmpty();
    assertThat(listening.speech(channel))
        .anyMatch(s -> s.startMs() < middle / 8 && s.endMs() > middle / 8 + 300);
  }

  private static long length(Spoken turn) {
    return turn.endMs() - turn.startMs();
  }

  @ParameterizedTest
  @CsvSource({"TJ-0902-0015, 1", "TJ-1014-0083, 2", "TJ-1015-0017, 1"})
  void holdMusicIsMusic(String call, int times) throws Exception {
    Listening listening = audio.listen(audio.decode(DemoCalls.one(call).recording()));
    assertThat(listening.sounds(0)).hasSize(times).allMatch(s -> s.kind() == Kind.MUSIC);
    assertThat(listening.sounds(0)).allMatch(s -> s.durationMs() > 8000);
    assertThat(listening.sounds(1)).isEmpty();
  }

  @Test
  void ringbackAndBusyToneAreToldApart() throws Exception {
    Listening ringback = audio.listen(audio.decode(DemoCalls.one("TJ-0918-0009").recording()));
    assertThat(ringback.sounds(1)).singleElement().matches(s -> s.kind() == Kind.RINGBACK);
    Listening busy = audio.listen(audio.decode(DemoCalls.one("TJ-1013-0028").recording()));
    assertThat(busy.sounds(1)).hasSize(3).allMatch(s -> s.kind() == Kind.TONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {350, 425, 450, 1000})
  void aToneIsNeverSpeech(double hz) {
    short[] line = Tones.noise(-60, 6000, 8000, 7);
    short[] beeps =
        Tones.joined(
            Tones.silence(1000, 8000),
            Tones.sine(hz, -20, 1000, 8000),
            Tones.silence(500, 8000),
            Tones.sine(hz, -20, 350, 8000),
            Tones.silence(3000, 8000));
    Listening listening = audio.listen(Tones.recording(8000, Tones.added(line, beeps)));
    assertThat(listening.speech(0)).isEmpty();
    assertThat(listening.sounds(0)).extracting(Stretch::kind).containsExactly(Kind.TONE, Kind.TONE);
    assertThat(listening.sounds(0).get(0).startMs()).isCloseTo(1000, within(80L));
    assertThat(listening.sounds(0).get(0).endMs()).isCloseTo(2000, within(80L));
  }

  @Test
  void chordsThatChangeAreMusicAtEitherRate() {
    for (int rate : new int[] {8000, 16000}) {
      short[] tune = new short[0];
      for (int bar = 0; bar < 12; bar++) {
        double root = 220 * Math.pow(2, new int[] {0, 5, 7, 3}[bar % 4] / 12.0);
        tune =
            Tones.joined(
                tune,
                Tones.added(
                    Tones.sine(root, -26, 600, rate), Tones.sine(root * 1.5, -28, 600, rate)));
      }
      Listening listening = audio.listen(Tones.recording(rate, tune));
      assertThat(listening.sounds(0)).extracting(Stretch::kind).containsExactly(Kind.MUSIC);
      assertThat(listening.sounds(0).get(0).durationMs()).isCloseTo(7200, within(300L));
      assertThat(listening.speech(0)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-60, -45, -34, -25})
  void steadyNoiseIsNoSpeechHoweverLoud(double level) {
    Listening listening = audio.listen(Tones.recording(8000, Tones.noise(level, 5000, 8000, 3)));
    assertThat(listening.channels().get(0)).isEmpty();
    assertThat(listening.warnings()).containsExactly(Warning.NO_SPEECH);
  }

  @Test
  void leakageOfTheOtherSideIsNoSpeech() throws Exception {
    Decoded call = audio.decode(DemoCalls.one("TJ-0901-0007").recording());
    short[] loud = call.samples()[0];
    for (int db : new int[] {-30, -40}) {
      short[] leak = new short[loud.length];
      for (int i = 160; i < leak.length; i++)
        leak[i] = (short) Math.round(loud[i - 160] * Math.pow(10, db / 20.0));
      Listening listening = audio.listen(Tones.recording(8000, loud, leak));
      assertThat(listening.speech(0)).isNotEmpty();
      assertThat(listening.speech(1)).as("leak of %d dB", db).isEmpty();
      assertThat(listening.warnings()).containsExactly(Warning.SILENT_CHANNEL);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "all-silence.wav, NO_SPEECH",
    "pure-noise.wav, NO_SPEECH",
    "third-of-a-second.wav, TOO_SHORT",
    "clipped.wav, CLIPPED"
  })
  void warningsSayWhatIsWrong(String file, Warning warning) throws Exception {
    Listening listening = audio.listen(audio.decode(BadRecordings.file(file)));
    assertThat(listening.warnings()).containsExactly(warning);
    assertThat(listening.speech(0).isEmpty()).isEqualTo(warning.unjudgeable());
  }

  @Test
  void whoIsTooQuietIsTold() throws Exception {
    Decoded call = audio.decode(DemoCalls.one("TJ-0909-0011").recording());
    short[][] quiet = new short[2][call.frames()];
    for (int c = 0; c < 2; c++)
      for (int i = 0; i < call.frames(); i++)
        quiet[c][i] = (short) Math.round(call.samples()[c][i] * Math.pow(10, -28 / 20.0));
    Listening listening = audio.listen(Tones.recording(8000, quiet));
    assertThat(listening.speech(0)).isNotEmpty();
    assertThat(listening.warnings()).containsExactly(Warning.TOO_QUIET);
  }

  @Test
  void whoIsHardlyHeardIsTold() throws Exception {
    Decoded call = audio.decode(DemoCalls.one("TJ-0928-0012").recording());
    Stretch word = audio.listen(call).speech(1).get(0);
    short[] talker = call.samples()[0];
    short[] talk = Tones.joined(talker, talker, talker, talker, talker, talker);
    short[] oneWord = new short[talk.length];
    System.arraycopy(
        call.samples()[1],
        call.frameAt(word.startMs()),
        oneWord,
        call.frameAt(word.startMs()),
        call.rateHz() * 6 / 10);
    Listening listening = audio.listen(Tones.recording(call.rateHz(), talk, oneWord));
    assertThat(listening.speech(1)).hasSize(1);
    assertThat(listening.warnings()).containsExactly(Warning.ONE_SIDED);
  }

  @Test
  void pitchAndLevelAreMeasuredWhereAVoiceIs() {
    for (double hz : new double[] {90, 140, 220, 310}) {
      short[] voice = Tones.sine(hz, -20, 1000, 16000);
      for (int overtone = 2; overtone < 8; overtone++)
        voice = Tones.added(voice, Tones.sine(hz * overtone, -26, 1000, 16000));
      Prosody prosody = audio.prosody(Tones.recording(16000, voice), 0, 0, 1000);
      assertThat(prosody.pitchHz()).isCloseTo(hz, within(hz * 0.02));
      assertThat(prosody.levelDbfs()).isCloseTo(-16.5, within(1.5));
    }
    Decoded noise = Tones.recording(8000, Tones.noise(-30, 1000, 8000, 5));
    assertThat(audio.prosody(noise, 0, 0, 1000).measured()).isFalse();
    assertThat(audio.prosody(noise, 0, 990, 5000)).isEqualTo(Prosody.NONE);
  }

  private static long speaking(List<Spoken> turns, long startMs, long endMs) {
    boolean[] covered = new boolean[(int) (endMs - startMs)];
    for (Spoken turn : turns) {
      int from = (int) Math.max(0, turn.startMs() - SLACK_MS - startMs);
      int to = (int) Math.min(covered.length, turn.endMs() + SLACK_MS - startMs);
      if (from < to) Arrays.fill(covered, from, to, true);
    }
    long sum = 0;
    for (boolean ms : covered) if (ms) sum++;
    return sum;
  }

  private static long shared(long start, long end, long otherStart, long otherEnd) {
    return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
  }
}
