package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
  /** Mono at 8 kHz: a piece is a minute. */
  private static final Audio MINUTES =
      new Audio(new Audio.Limits(Duration.ofHours(1), 2, 60 * 8000), Map.of());

  @TempDir Path folder;

  @Test
  void piecesFollowEachOtherAndAreTheWhole() throws Exception {
    Path file = fiveMinutes();
    short[] whole = MINUTES.decode(file).samples()[0];
    long[] expected = {0};
    MINUTES.read(
        file,
        piece -> {
          int at = (int) (expected[0] / 8);
          assertThat(piece.startMs()).isBetween(at / 8L, at / 8L + 1);
          short[] part = piece.samples()[0];
          assertThat(Arrays.equals(part, Arrays.copyOfRange(whole, at, at + part.length))).isTrue();
          expected[0] += part.length * 8L;
        });
    assertThat(expected[0] / 8).isEqualTo(whole.length);
  }

  @Test
  void aSeamLiesInSilence() throws Exception {
    List<Decoded> pieces = new ArrayList<>();
    MINUTES.read(fiveMinutes(), pieces::add);
    assertThat(pieces).hasSizeGreaterThan(4);
    for (Decoded piece : pieces.subList(0, pieces.size() - 1)) {
      short[] samples = piece.samples()[0];
      for (int i = samples.length - 800; i < samples.length; i++)
        assertThat(Math.abs(samples[i])).isLessThan((short) 10);
    }
  }

  @Test
  void aSurveyInPiecesSaysWhatTheWholeSays() throws Exception {
    Path call = DemoCalls.one("TJ-0928-0012").recording();
    Survey whole = new Audio().survey(call);
    Audio pieces = new Audio(new Audio.Limits(Duration.ofHours(1), 2, 41 * 2 * 8000), Map.of());
    Survey parted = pieces.survey(call);
    assertThat(parted.durationMs()).isEqualTo(whole.durationMs());
    assertThat(parted.codec()).isEqualTo(whole.codec());
    assertThat(parted.warnings()).isEqualTo(whole.warnings()).doesNotContain(Warning.NO_SPEECH);
    for (int c = 0; c < 2; c++) {
      Survey.Channel one = whole.channels().get(c);
      Survey.Channel other = parted.channels().get(c);
      assertThat(other.speechMs()).isBetween(one.speechMs() * 95 / 100, one.speechMs() * 105 / 100);
      assertThat(other.levelDbfs().getAsDouble())
          .isBetween(one.levelDbfs().getAsDouble() - 1, one.levelDbfs().getAsDouble() + 1);
    }
  }

  /** Seven seconds of tone, one of silence, and so on. */
  private Path fiveMinutes() throws Exception {
    short[] eight = Tones.joined(Tones.sine(440, -20, 7000, 8000), Tones.silence(1000, 8000));
    short[] all = new short[eight.length * 38];
    for (int i = 0; i < 38; i++) System.arraycopy(eight, 0, all, i * eight.length, eight.length);
    return Tones.wav(folder.resolve("long.wav"), 8000, all, all.length * 2L);
  }
}
