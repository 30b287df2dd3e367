package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingjian.audio.UnreadableAudio.Reason;
import io.tingjian.call.Warning;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files with damage in them: container, codec and byte of what cannot be read. */
class DamagedFilesTest {
  private final Audio audio = new Audio();
  @TempDir Path folder;
  private short[] voice;

  @BeforeEach
  void aVoice() {
    voice = MadeVoice.A.speak(ms -> 180 + 40 * Math.sin(ms / 300), 12_000, 16000, false, 5);
  }

  @ParameterizedTest(name = "{0} in .{1}")
  @CsvSource({"flac, flac", "aac, m4a", "libopencore_amrnb, amr", "libopus, ogg"})
  void someBadFramesAreCountedAndTheFirstIsPlaced(String codec, String container) throws Exception {
    Path file = Encoded.in(folder).file(codec, container, 8000, voice);
    byte[] bytes = Files.readAllBytes(file);
    int from = bytes.length / 2;
    Random random = new Random(7);
    for (int at = from; at < from + bytes.length / 20; at++) bytes[at] = (byte) random.nextInt();
    Files.write(file, bytes);
    Survey survey;
    try {
      survey = audio.survey(file);
    } catch (UnreadableAudio named) {
      assertThat(named.reason()).isIn(Reason.CUT_SHORT, Reason.DAMAGED);
      assertThat(named).hasMessageContaining("byte ");
      return;
    }
    assertThat(survey.durationMs()).isBetween(9_000L, 12_500L);
    survey
        .damage()
        .ifPresent(
            damage -> {
              assertThat(survey.warnings()).contains(Warning.PARTLY_DAMAGED);
              assertThat(damage.firstByte()).isBetween(from - 3_000L, from + 3_000L);
              assertThat(damage.badPackets()).isBetween(1L, damage.packets() / 5);
            });
  }

  @Test
  void brokenFramesOfFlacAreNamed() throws Exception {
    Path file = Encoded.in(folder).file("flac", "flac", 8000, voice);
    byte[] bytes = Files.readAllBytes(file);
    int from = bytes.length / 2;
    for (int at = from; at < from + bytes.length / 20; at += 50) bytes[at] ^= 0x33;
    Files.write(file, bytes);
    Damage damage = audio.survey(file).damage().orElseThrow();
    assertThat(damage.sentence())
        .matches("flac with flac: \\d+ of \\d+ packets are bad, first at byte \\d+");
    assertThat(damage.firstByte()).isBetween(from - 10_000L, (long) from);
  }

  @Test
  void aWholeRecordingHasNoDamage() throws Exception {
    for (String codec : new String[] {"flac", "libmp3lame"}) {
      String container = codec.equals("flac") ? "flac" : "mp3";
      Survey survey = audio.survey(Encoded.in(folder).file(codec, container, 8000, voice));
      assertThat(survey.damage()).as(codec).isEmpty();
      assertThat(survey.warnings()).doesNotContain(Warning.PARTLY_DAMAGED);
    }
  }

  @Test
  void aCodecThatNobodyKnowsIsNamedWithItsTagAndWhereItsSoundBegins() throws Exception {
    Path file = Tones.wav(folder.resolve("a.wav"), 8000, voice, voice.length * 2L);
    byte[] bytes = Files.readAllBytes(file);
    bytes[20] = 0x34;
    bytes[21] = 0x12;
    Files.write(file, bytes);
    UnreadableAudio refusal = refusal(file);
    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_CODEC);
    assertThat(refusal).hasMessage("wav with none: no decoder for tag 0x1234, sound from byte 44");
  }

  @Test
  void whatIsNoRecordingIsShownByItsFirstBytes() throws Exception {
    Path file =
        Files.write(folder.resolve("a.wav"), "<html><body>".getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(file).reason()).isEqualTo(Reason.NOT_AUDIO);
    assertThat(refusal(file)).hasMessageEndingWith(", at byte 0: 3c 68 74 6d 6c 3e 3c 62");
  }

  @ParameterizedTest
  @ValueSource(strings = {"al", "ul", "pcm", "raw"})
  void whatHasNoHeaderAndIsNotDeclaredIsNotGuessed(String ending) throws Exception {
    Path file = Files.write(folder.resolve("a." + ending), new byte[64_000]);
    assertThat(refusal(file).reason()).isEqualTo(Reason.UNDECLARED);
  }

  private UnreadableAudio refusal(Path file) {
    return catchThrowableOfType(UnreadableAudio.class, () -> audio.survey(file));
  }
}
