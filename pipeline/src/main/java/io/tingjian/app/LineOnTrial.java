package io.tingjian.app;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.audio.Survey;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.intake.Acceptance;
import io.tingjian.intake.Languages;
import io.tingjian.intake.Problem;
import io.tingjian.intake.Reason;
import io.tingjian.intake.SidecarFacts;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.RecogniserKilled;
import io.tingjian.transcribe.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The line without store, index and routes: what an evaluation hears and judges with. Threads may
 * share it; close it last.
 */
public final class LineOnTrial
    implements io.tingjian.evaluate.Ears, io.tingjian.evaluate.Judge, AutoCloseable {
  private final Audio audio = new Audio();
  private final Ears ears;
  private final Judge judge;
  private final Locale language;
  private final Languages spoken;

  private LineOnTrial(Ears ears, Judge judge, Settings settings) {
    this.ears = ears;
    this.judge = judge;
    this.language = settings.language();
    this.spoken = settings.languages();
  }

  /**
   * @throws CannotStart saying what is in the way and what to do
   */
  public static LineOnTrial open(Settings settings, Path home, Clock clock) {
    return open(settings, home, clock, (models, language) -> models.inUse(language, Progress.NONE));
  }

  /**
   * The same with another acoustic model than the one in use.
   *
   * @param model as {@code models list} shows it, or the folder of a model
   */
  public static LineOnTrial with(String model, Settings settings, Path home, Clock clock) {
    Path folder = Path.of(model);
    return open(
        settings,
        home,
        clock,
        (models, language) ->
            Files.isDirectory(folder)
                ? new InstalledModel(folder.toAbsolutePath().getFileName().toString(), folder)
                : models.installed(model, Progress.NONE));
  }

  private static LineOnTrial open(Settings settings, Path home, Clock clock, Ears.Choice choice) {
    Judge judge = Judge.open(home);
    try {
      Ears ears = Ears.open(home, settings, clock, choice);
      ears.awaitReady();
      return new LineOnTrial(ears, judge, settings);
    } catch (RuntimeException e) {
      judge.close();
      throw e;
    }
  }

  /** Name of the acoustic model. */
  public String model() {
    return ears.model();
  }

  /** The facts in the sidecar of a recording. */
  public CallFacts factsOf(Path recording) throws Unheard {
    try {
      SidecarFacts.Reading reading = SidecarFacts.beside(recording, spoken);
      if (reading instanceof SidecarFacts.Unknown unknown)
        throw new Unheard(unknown.problem().sentence(language));
      return ((SidecarFacts.Known) reading).facts();
    } catch (IOException e) {
      throw new Unheard("its sidecar cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public HeardCall hear(Path recording, CallFacts facts) throws Unheard {
    String name = recording.getFileName().toString();
    try {
      Survey survey = ears.survey(recording, Optional.empty());
      Acceptance.Accepted accepted =
          accepted(Acceptance.check(facts, name, survey, Optional.empty(), OptionalLong.empty()));
      CallFacts known = facts.on(accepted.channels());
      Transcript heard = ears.transcribe(recording, Optional.empty(), known);
      Set<Warning> warnings = new HashSet<>(accepted.warnings());
      warnings.addAll(heard.warnings());
      return new HeardCall(known, survey.durationMs(), heard.turns(), heard.sounds(), warnings);
    } catch (UnreadableAudio e) {
      throw new Unheard(Acceptance.problem(e, name).sentence(language), e);
    } catch (RecogniserKilled e) {
      throw new Unheard(Problem.of(Reason.RECOGNISER_KILLED, name).sentence(language), e);
    } catch (ModelUnusable e) {
      throw noModel(recording, e);
    }
  }

  /** The same ears, which hear every recording mixed down to one channel. */
  public io.tingjian.evaluate.Ears mixedDown() {
    return new io.tingjian.evaluate.Ears() {
      @Override
      public HeardCall hear(Path recording, CallFacts facts) throws Unheard {
        return hearMixedDown(recording, facts);
      }

      @Override
      public Measured measure(Path recording, CallFacts facts, List<Turn> turns) throws Unheard {
        return LineOnTrial.this.measure(recording, facts, turns);
      }
    };
  }

  private HeardCall hearMixedDown(Path recording, CallFacts facts) throws Unheard {
    Decoded mixed = decode(recording, facts).mixedDown();
    CallFacts onOne = facts.on(Map.of());
    try {
      Listening listening = ears.listen(mixed);
      Transcript heard = ears.transcribe(mixed, listening, onOne);
      Set<Warning> warnings = new HashSet<>(listening.warnings());
      warnings.addAll(heard.warnings());
      return new HeardCall(onOne, mixed.durationMs(), heard.turns(), heard.sounds(), warnings);
    } catch (RecogniserKilled e) {
      String name = recording.getFileName().toString();
      throw new Unheard(Problem.of(Reason.RECOGNISER_KILLED, name).sentence(language), e);
    } catch (ModelUnusable e) {
      throw noModel(recording, e);
    }
  }

  private Unheard noModel(Path recording, ModelUnusable e) {
    String name = recording.getFileName().toString();
    return new Unheard(
        Problem.of(Reason.TRANSCRIPTION_FAILED, name, e.getMessage()).sentence(language), e);
  }

  @Override
  public Measured measure(Path recording, CallFacts facts, List<Turn> turns) throws Unheard {
    Decoded sound = decode(recording, facts);
    Listening listening = ears.listen(sound);
    List<Prosody> prosody = new ArrayList<>();
    for (Turn turn : turns) {
      Integer channel = facts.channels().get(turn.role());
      prosody.add(
          channel == null
              ? Prosody.NONE
              : audio.prosody(sound, channel, turn.startMs(), turn.endMs()));
    }
    return new Measured(
        sound.durationMs(), prosody, sounds(listening, facts), listening.warnings());
  }

  @Override
  public List<Finding> judge(HeardCall call) {
    return judge.judge(call).findings();
  }

  @Override
  public Set<String> keys() {
    return judge.keys();
  }

  private Decoded decode(Path recording, CallFacts facts) throws Unheard {
    String name = recording.getFileName().toString();
    try {
      Decoded sound = ears.decode(recording);
      accepted(Acceptance.check(facts, name, sound.channels()));
      return sound;
    } catch (UnreadableAudio e) {
      Problem problem = Acceptance.problem(e, name);
      throw new Unheard(problem.sentence(language), e);
    }
  }

  private Acceptance.Accepted accepted(Acceptance.Result result) throws Unheard {
    if (result instanceof Acceptance.Refused refused)
      throw new Unheard(refused.problem().sentence(language));
    return (Acceptance.Accepted) result;
  }

  private static List<Sound> sounds(Listening listening, CallFacts facts) {
    List<Sound> sounds = new ArrayList<>();
    for (int channel = 0; channel < listening.channels().size(); channel++)
      for (Stretch stretch : listening.sounds(channel))
        sounds.add(
            new Sound(
                Sound.Kind.valueOf(stretch.kind().name()),
                facts.roleOf(channel),
                stretch.startMs(),
                stretch.endMs()));
    sounds.sort(Comparator.comparingLong(Sound::startMs));
    return sounds;
  }

  @Override
  public void close() {
    ears.close();
    judge.close();
  }
}
