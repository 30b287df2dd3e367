package io.tingjian.app;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.store.RecordingFacts;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.CatalogueEntry;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcript;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The audio room and the transcriber on one acoustic model. Threads may share them; close them
 * last.
 */
public final class Ears implements AutoCloseable {
  /** One model is open at a time: the one for this language. */
  private static final String LANGUAGE = "zh";

  private final Audio audio = new Audio();
  private final AcousticModel model;
  private final boolean forTrying;
  private final Transcriber transcriber;

  private Ears(AcousticModel model, boolean forTrying, int workers) {
    this.model = model;
    this.forTrying = forTrying;
    this.transcriber =
        new Transcriber(
            model,
            audio,
            new Transcriber.Settings(workers, Transcriber.Settings.ofThisMachine().pauseMs()));
  }

  /**
   * Opens the model in use; the shipped one is unpacked when it is first needed.
   *
   * @throws CannotStart saying what is wrong with the model and what to do
   */
  public static Ears open(Path home, Settings settings, Clock clock) {
    try {
      AcousticModels models =
          AcousticModels.at(home.resolve("models/acoustic"), settings.data(), clock);
      InstalledModel inUse = models.inUse(LANGUAGE, Progress.NONE);
      boolean shipped =
          models.list().stream()
              .filter(listed -> listed.name().equals(inUse.name()))
              .anyMatch(listed -> listed.entry().flatMap(CatalogueEntry::shipped).isPresent());
      return new Ears(AcousticModel.open(inUse), shipped, settings.workers());
    } catch (ModelUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  /** Name of the acoustic model. */
  public String model() {
    return model.name();
  }

  /** Whether it is the model that travels with the program, which is not made for real calls. */
  public boolean forTrying() {
    return forTrying;
  }

  public Decoded decode(Path recording) throws UnreadableAudio {
    return audio.decode(recording);
  }

  public Listening listen(Decoded sound) {
    return audio.listen(sound);
  }

  public Transcript transcribe(Decoded sound, Listening listening, CallFacts facts) {
    return transcriber.transcribe(sound, listening, facts::roleOf);
  }

  /** What the store keeps of a recording. */
  RecordingFacts facts(Decoded sound, Listening listening, Map<Role, Integer> roles) {
    return new RecordingFacts(
        sound.container(),
        sound.codec(),
        sound.rateHz(),
        sound.channels(),
        sound.durationMs(),
        IntStream.range(0, sound.channels())
            .mapToObj(
                channel ->
                    new RecordingFacts.Channel(
                        channel,
                        roleOf(channel, roles),
                        listening.speech(channel).stream().mapToLong(Stretch::durationMs).sum(),
                        audio.speechLevel(sound, channel, listening)))
            .toList());
  }

  private static Role roleOf(int channel, Map<Role, Integer> roles) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue() == channel)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Role.UNKNOWN);
  }

  @Override
  public void close() {
    transcriber.close();
    model.close();
  }
}
