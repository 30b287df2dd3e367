package io.tingjian.bench;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.bench.Stages.Stage;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Turn;
import io.tingjian.classify.Classifiers;
import io.tingjian.classify.TurnProbabilities;
import io.tingjian.intake.Intake;
import io.tingjian.intake.IntakeRules;
import io.tingjian.intake.Languages;
import io.tingjian.intake.Outcome;
import io.tingjian.intake.SidecarPolicy;
import io.tingjian.quality.Scorecards;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.Standing;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Store;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcript;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The line's steps one after the other, one recording at a time, to see what each costs. */
final class StagePass {
  private final Audio audio = new Audio();
  private final Map<Path, Transcript> heardBefore = new HashMap<>();
  private Stages stages = new Stages();
  private int characters;

  /** Of the last run; what Vosk took, of the first. */
  Stages stages() {
    return stages;
  }

  /** Heard in all recordings. */
  int characters() {
    return characters;
  }

  /**
   * Runs once through all steps. Vosk is native and as quick the first time as ever, so that a
   * second run takes its words from the first; what is Java is warm by then.
   */
  Void run(Path home, Path data, AcousticModel model, List<Path> recordings) throws Exception {
    Clock clock = Clock.systemUTC();
    double vosk = stages.seconds(Stage.VOSK);
    stages = new Stages();
    stages.add(Stage.VOSK, vosk);
    Screener screener = new Screener(RulePacks.load(home.resolve("rules")));
    Scorecards scorecards = Scorecards.load(home.resolve("rules/scorecards"));
    IntakeRules rules =
        new IntakeRules(
            Set.of("wav", "mp3"),
            Duration.ZERO,
            new SidecarPolicy.Required(Duration.ZERO),
            new Languages("zh", Map.of()));
    try (Store store = Store.open(data, clock);
        CallIndex index = CallIndex.open(data.resolve("index"));
        Classifiers classifiers = Classifiers.open(home.resolve("models/classifiers"));
        Transcriber transcriber =
            new Transcriber(model, audio, new Transcriber.Settings(1, 700, 4))) {
      Intake intake = new Intake(store, data, rules, clock);
      for (Path recording : recordings) {
        Outcome outcome = stages.time(Stage.INTAKE, () -> intake.receive(recording));
        if (!(outcome instanceof Outcome.Received received))
          throw new IllegalStateException(recording + ": " + outcome);
        String id = received.id();
        CallFacts facts = store.calls().work(id).orElseThrow().facts();
        Decoded sound = stages.time(Stage.DECODE, () -> audio.decode(recording));
        Listening listening = stages.time(Stage.LISTEN, () -> audio.listen(sound));
        stages.time(Stage.STORE, () -> accepted(store, id, facts, sound, listening));
        Transcript heard = heard(transcriber, recording, sound, listening, facts);
        HeardCall call =
            new HeardCall(
                facts, sound.durationMs(), heard.turns(), heard.sounds(), listening.warnings());
        TurnProbabilities labels = stages.time(Stage.CLASSIFY, () -> classifiers.label(call));
        var found = stages.time(Stage.SCREEN, () -> screener.screen(call, labels::probability));
        stages.time(Stage.INDEX, () -> indexed(index, id, recording, call, labels));
        Screening screening =
            new Screening(
                found.packs(),
                classifiers.version(),
                found.findings(),
                List.of(),
                scorecards.score(call, found.findings()),
                found.warnings());
        stages.time(Stage.STORE, () -> stored(store, id, heard, screening));
      }
    }
    return null;
  }

  private Transcript heard(
      Transcriber transcriber, Path recording, Decoded sound, Listening listening, CallFacts facts)
      throws Exception {
    boolean first = !heardBefore.containsKey(recording);
    if (first) {
      Transcript heard =
          stages.time(Stage.VOSK, () -> transcriber.transcribe(sound, listening, facts::roleOf));
      for (Turn turn : heard.turns()) characters += PlainLoop.han(turn.text());
      heardBefore.put(recording, heard);
    }
    Stages apart = new Stages();
    for (Turn turn : heardBefore.get(recording).turns())
      apart.time(
          Stage.PROSODY,
          () ->
              audio.prosody(
                  sound, facts.channels().get(turn.role()), turn.startMs(), turn.endMs()));
    stages.add(Stage.PROSODY, apart.seconds());
    // The transcriber measures it as it goes; the same work again told its share.
    if (first) stages.add(Stage.VOSK, -apart.seconds());
    return heardBefore.get(recording);
  }

  private static Void accepted(
      Store store, String id, CallFacts facts, Decoded sound, Listening listening) {
    RecordingFacts recording =
        new RecordingFacts(
            sound.container(),
            sound.codec(),
            sound.rateHz(),
            sound.channels(),
            sound.durationMs(),
            List.of());
    store.calls().accepted(id, recording, facts.channels(), listening.warnings());
    return null;
  }

  private static Void indexed(
      CallIndex index, String id, Path recording, HeardCall call, TurnProbabilities labels)
      throws Exception {
    String name = recording.getFileName().toString();
    index.put(new IndexedCall(id, name, call, labels.byTurn(), Standing.NOTHING));
    index.commit();
    return null;
  }

  private static Void stored(Store store, String id, Transcript heard, Screening screening) {
    store.transcripts().transcribed(id, heard.model(), heard.turns(), heard.sounds(), Set.of());
    store.screenings().screened(id, screening);
    return null;
  }
}
