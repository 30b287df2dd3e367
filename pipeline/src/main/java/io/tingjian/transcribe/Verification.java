package io.tingjian.transcribe;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came out when a model was tried.
 *
 * @param bytes on disk
 * @param openedMs wall time it took to open
 * @param heardMs wall time it took to hear the sample
 * @param sampleMs how long the sample lasts, a greeting in Mandarin
 * @param heard what it made of the sample; a model of another language makes nonsense of it
 */
public record Verification(
    InstalledModel model, long bytes, long openedMs, long heardMs, long sampleMs, String heard) {
  private static final String SAMPLE = "sample-zh.wav";

  static Verification of(InstalledModel installed) throws ModelUnusable {
    long start = System.nanoTime();
    try (AcousticModel model = AcousticModel.open(installed)) {
      long opened = System.nanoTime();
      Decoded sample = sample();
      long decoded = System.nanoTime();
      List<Word> words =
          model
              .hear(new Utterance(sample.samples()[0], sample.rateHz(), Utterance.WITHOUT_END))
              .words();
      long heard = System.nanoTime();
      return new Verification(
          installed,
          ModelLayout.bytes(installed.folder()),
          (opened - start) / 1_000_000,
          (heard - decoded) / 1_000_000,
          sample.durationMs(),
          words.stream().map(Word::text).collect(Collectors.joining(" ")));
    } catch (IOException | UnreadableAudio e) {
      throw new ModelUnusable(installed.name() + " cannot be tried: " + e.getMessage(), e);
    }
  }

  private static Decoded sample() throws IOException, UnreadableAudio {
    Path file = Files.createTempFile("tingjian", SAMPLE);
    try (InputStream bytes = Verification.class.getResourceAsStream(SAMPLE)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return new Audio().decode(file);
    } finally {
      Files.delete(file);
    }
  }
}
