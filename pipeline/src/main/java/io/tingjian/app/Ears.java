package io.tingjian.app;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.RawSound;
import io.tingjian.audio.Survey;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.speakers.Speakers;
import io.tingjian.store.RecordingFacts;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The audio room and the transcriber, with an acoustic model for each language that is spoken.
 * Threads may share them; close them last.
 */
public final class Ears implements AutoCloseable {
  private final AcousticModels models;
  private final Audio audio;
  private final String usualLanguage;
  private final Recognisers recognisers;
  private final Recogniser usual;
  private final Transcriber transcriber;
  private final Speakers speakers = new Speakers();
  private final JustHeard justHeard;
  private final HotWordsInForce hotWords;

  private Ears(
      AcousticModels models, Recognisers recognisers, HotWordsInForce hotWords, Settings settings)
      throws ModelUnusable {
    this.models = models;
    this.hotWords = hotWords;
    this.audio = audio(settings);
    this.usualLanguage = settings.languages().standard();
    this.recognisers = recognisers;
    this.usual = recognisers.of(usualLanguage);
    this.justHeard = new JustHeard(settings.workers());
    this.transcriber =
        new Transcriber(
            usual,
            audio,
            new Transcriber.Settings(
                settings.workers(),
                Transcriber.Settings.ofThisMachine().pauseMs(),
                settings.slowest()));
  }

  /**
   * Opens the model in use for the usual language, and those of others when they are first spoken;
   * a shipped one is unpacked when it is first needed. A process of its own goes on opening it
   * meanwhile; {@link #awaitReady} waits for that.
   *
   * @throws CannotStart saying what is wrong with the model and what to do
   */
  public static Ears open(Path home, Settings settings, Clock clock) {
    return open(home, settings, clock, (models, language) -> models.inUse(language, Progress.NONE));
  }

  /** Which of the models hears a language. */
  @FunctionalInterface
  interface Choice {
    InstalledModel of(AcousticModels models, String language) throws ModelUnusable;
  }

  static Ears open(Path home, Settings settings, Clock clock, Choice choice) {
    HotWordsInForce hotWords = HotWordsInForce.open(settings.hotWords());
    try {
      AcousticModels models =
          AcousticModels.at(home.resolve("models/acoustic"), settings.data(), clock);
      Recognisers recognisers = new Recognisers(language -> choice.of(models, language), settings);
      return new Ears(models, recognisers, hotWords, settings);
    } catch (ModelUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  /** As the settings want recordings to be read. */
  static Audio audio(Settings settings) {
    return new Audio(Audio.Limits.USUAL, settings.rawSounds());
  }

  /**
   * Waits until the model is open.
   *
   * @throws CannotStart saying what is wrong with it and what to do
   */
  void awaitReady() {
    try {
      if (usual instanceof RecogniserProcess process) process.awaitReady();
    } catch (ModelUnusable e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  /** Name of the acoustic model for the usual language. */
  public String model() {
    return usual.name();
  }

  /** Whether it is the model that travels with the program, which is not made for real calls. */
  public boolean forTrying() {
    return models.list().stream()
        .filter(listed -> listed.name().equals(model()))
        .anyMatch(listed -> listed.entry().flatMap(CatalogueEntry::shipped).isPresent());
  }

  /** What to install so that calls in a language can be heard; empty when nothing has to be. */
  Optional<String> lacks(String language) {
    boolean heard = language.equals(usualLanguage) || models.speak(language);
    return heard ? Optional.empty() : Optional.of(models.toInstall(language));
  }

  /** Decodes a whole recording into memory; for short ones. */
  Decoded decode(Path recording) throws UnreadableAudio {
    return audio.decode(recording);
  }

  Listening listen(Decoded sound) {
    return audio.listen(sound);
  }

  /**
   * What a whole recording is, however long.
   *
   * @param declared how it is to be read if it has no header
   */
  Survey survey(Path recording, Optional<RawSound> declared) throws UnreadableAudio {
    JustHeard.Pieces pieces = new JustHeard.Pieces();
    Survey survey = audio.reading(declared).survey(recording, pieces);
    justHeard.keep(recording, pieces);
    return survey;
  }

  /**
   * What is said in a whole recording, however long, by the model of its language.
   *
   * @throws ModelUnusable when that model is gone or broken
   */
  public Transcript transcribe(Path recording, Optional<RawSound> declared, CallFacts facts)
      throws UnreadableAudio, RecogniserKilled, ModelUnusable {
    Optional<JustHeard.Piece> whole = justHeard.take(recording);
    if (whole.isPresent() && !mixes(whole.get().sound(), facts))
      return transcribe(whole.get().sound(), whole.get().listening(), facts);
    Transcription transcription = begin(facts);
    WhoSpeaks who = whoSpeaks(facts);
    Audio reading = audio.reading(declared);
    reading.<RecogniserKilled>read(
        recording,
        decoded -> {
          Decoded piece = asHeard(decoded, facts);
          transcription.hear(piece, audio.listen(piece));
          who.add(piece);
        });
    Transcript[] told = {who.told(transcription.transcript())};
    // Turns of a shared channel are not known before all of it was heard.
    if (who.shared())
      reading.<RuntimeException>read(
          recording, piece -> told[0] = who.measured(told[0], asHeard(piece, facts)));
    return told[0];
  }

  /** What is said in a recording that is in memory. */
  Transcript transcribe(Decoded whole, Listening listening, CallFacts facts)
      throws RecogniserKilled, ModelUnusable {
    Transcription transcription = begin(facts);
    transcription.hear(whole, listening);
    WhoSpeaks who = whoSpeaks(facts);
    who.add(whole);
    Transcript told = who.told(transcription.transcript());
    return who.shared() ? who.measured(told, whole) : told;
  }

  /** What all speakers share is heard as one channel, however many a recorder has made of it. */
  private static Decoded asHeard(Decoded piece, CallFacts facts) {
    return mixes(piece, facts) ? piece.mixedDown() : piece;
  }

  private static boolean mixes(Decoded piece, CallFacts facts) {
    return facts.shared() && piece.channels() > 1;
  }

  private Transcription begin(CallFacts facts) throws ModelUnusable {
    return transcriber.begin(
        recognisers.of(facts.language()), facts::roleOf, hotWords.heldFor(facts));
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
    recognisers.close();
  }
}
