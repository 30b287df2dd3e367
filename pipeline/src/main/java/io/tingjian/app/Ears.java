package io.tingjian.app;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Survey;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.speakers.Speakers;
import io.tingjian.store.RecordingFacts;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.CatalogueEntry;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.Recogniser;
import io.tingjian.transcribe.RecogniserKilled;
import io.tingjian.transcribe.RecogniserProcess;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcript;
import io.tingjian.transcribe.Transcription;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The audio room and the transcriber on one acoustic model. Threads may share them; close them
 * last.
 */
public final class Ears implements AutoCloseable {
  /** One model is open at a time: the one for this language. */
  private static final String LANGUAGE = "zh";

  private final Audio audio;

  /** So long a recogniser may be silent, beyond what its work may take; then it hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Recogniser recogniser;
  private final boolean forTrying;
  private final Transcriber transcriber;
  private final Speakers speakers = new Speakers();
  private final JustHeard justHeard;
  private final HotWordsInForce hotWords;

  private Ears(
      Recogniser recogniser, boolean forTrying, HotWordsInForce hotWords, Settings settings) {
    this.recogniser = recogniser;
    this.hotWords = hotWords;
    this.forTrying = forTrying;
    this.audio = audio(settings);
    this.justHeard = new JustHeard(settings.workers());
    this.transcriber =
        new Transcriber(
            recogniser,
            audio,
            new Transcriber.Settings(
                settings.workers(),
                Transcriber.Settings.ofThisMachine().pauseMs(),
                settings.slowest()));
  }

  /**
   * Opens the model in use; the shipped one is unpacked when it is first needed. A process of its
   * own goes on opening it meanwhile; {@link #awaitReady} waits for that.
   *
   * @throws CannotStart saying what is wrong with the model and what to do
   */
  public static Ears open(Path home, Settings settings, Clock clock) {
    return open(home, settings, clock, models -> models.inUse(LANGUAGE, Progress.NONE));
  }

  /** Which of the models is opened. */
  @FunctionalInterface
  interface Choice {
    InstalledModel of(AcousticModels models) throws ModelUnusable;
  }

  static Ears open(Path home, Settings settings, Clock clock, Choice choice) {
    HotWordsInForce hotWords = HotWordsInForce.open(settings.hotWords());
    try {
      AcousticModels models =
          AcousticModels.at(home.resolve("models/acoustic"), settings.data(), clock);
      InstalledModel inUse = choice.of(models);
      boolean shipped =
          models.list().stream()
              .filter(listed -> listed.name().equals(inUse.name()))
              .anyMatch(listed -> listed.entry().flatMap(CatalogueEntry::shipped).isPresent());
      return new Ears(recogniser(inUse, settings), shipped, hotWords, settings);
    } catch (ModelUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  /** As the settings want recordings to be read. */
  static Audio audio(Settings settings) {
    return new Audio(Audio.Limits.USUAL, settings.rawSounds());
  }

  private static Recogniser recogniser(InstalledModel model, Settings settings)
      throws ModelUnusable {
    if (!settings.ownProcess()) return AcousticModel.open(model);
    return RecogniserProcess.start(
        model,
        new RecogniserProcess.Settings(
            settings.workers(), settings.memoryMb(), PATIENCE, settings.data().resolve("logs")));
  }

  /**
   * Waits until the model is open.
   *
   * @throws CannotStart saying what is wrong with it and what to do
   */
  void awaitReady() {
    try {
      if (recogniser instanceof RecogniserProcess process) process.awaitReady();
    } catch (ModelUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  /** Name of the acoustic model. */
  public String model() {
    return recogniser.name();
  }

  /** Whether it is the model that travels with the program, which is not made for real calls. */
  public boolean forTrying() {
    return forTrying;
  }

  /** Decodes a whole recording into memory; for short ones. */
  Decoded decode(Path recording) throws UnreadableAudio {
    return audio.decode(recording);
  }

  Listening listen(Decoded sound) {
    return audio.listen(sound);
  }

  /** What a whole recording is, however long. */
  Survey survey(Path recording) throws UnreadableAudio {
    JustHeard.Pieces pieces = new JustHeard.Pieces();
    Survey survey = audio.survey(recording, pieces);
    justHeard.keep(recording, pieces);
    return survey;
  }

  /** What is said in a whole recording, however long. */
  public Transcript transcribe(Path recording, CallFacts facts)
      throws UnreadableAudio, RecogniserKilled {
    Optional<JustHeard.Piece> whole = justHeard.take(recording);
    if (whole.isPresent()) return transcribe(whole.get().sound(), whole.get().listening(), facts);
    Transcription transcription = transcriber.begin(facts::roleOf, hotWords.held());
    WhoSpeaks who = whoSpeaks(facts);
    audio.<RecogniserKilled>read(
        recording,
        piece -> {
          transcription.hear(piece, audio.listen(piece));
          who.add(piece);
        });
    Transcript[] told = {who.told(transcription.transcript())};
    // Turns of a shared channel are not known before all of it was heard.
    if (who.shared())
      audio.<RuntimeException>read(recording, piece -> told[0] = who.measured(told[0], piece));
    return told[0];
  }

  /** What is said in a recording that is in memory. */
  Transcript transcribe(Decoded whole, Listening listening, CallFacts facts)
      throws RecogniserKilled {
    Transcription transcription = transcriber.begin(facts::roleOf, hotWords.held());
    transcription.hear(whole, listening);
    WhoSpeaks who = whoSpeaks(facts);
    who.add(whole);
    Transcript told = who.told(transcription.transcript());
    return who.shared() ? who.measured(told, whole) : told;
  }

  private WhoSpeaks whoSpeaks(CallFacts facts) {
    return new WhoSpeaks(speakers, audio, facts, Transcriber.Settings.ofThisMachine().pauseMs());
  }

  /** Takes hot words that somebody has changed; see {@link HotWordsInForce#look}. */
  Optional<HotWordsChange> lookAtHotWords() {
    return hotWords.look();
  }

  /** What the store keeps of a recording. */
  static RecordingFacts facts(Survey survey, Map<Role, Integer> roles) {
    return new RecordingFacts(
        survey.container(),
        survey.codec(),
        survey.rateHz(),
        survey.channels().size(),
        survey.durationMs(),
        IntStream.range(0, survey.channels().size())
            .mapToObj(
                channel ->
                    new RecordingFacts.Channel(
                        channel,
                        roleOf(channel, roles),
                        survey.channels().get(channel).speechMs(),
                        survey.channels().get(channel).levelDbfs()))
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
    recogniser.close();
  }
}
