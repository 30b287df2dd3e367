package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Stretch;
import io.tingjian.audio.Tones;
import io.tingjian.call.CallState;
import io.tingjian.call.Turn;
import io.tingjian.intake.Outcome;
import io.tingjian.store.QuarantineList.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that ends the recogniser twice, on the line together with calls that do not. */
class KillerRecordingTest {
  private static final String[] INNOCENT = {"TJ-0915-0010", "TJ-0928-0012"};
  private static final String LATER = "TJ-1013-0028";
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path root;

  @Test
  void endsInQuarantineAndTheCallsHeldWithItAreHeard() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, INNOCENT);
    endlessTalk(tryOut.folder.resolve("killer.wav"));
    Files.writeString(
        tryOut.folder.resolve("killer.json"),
        "{\"call_id\": \"KILLER\", \"channels\": {\"agent\": 0}}");
    ExecutorService batch = Executors.newSingleThreadExecutor();
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      Future<Map<String, Outcome>> run = batch.submit(() -> tryOut.screen(engine));
      // Both calls that two workers hold are at the recogniser when it dies the first time.
      await().atMost(PATIENCE).until(() -> count(engine, CallState.ACCEPTED) >= 2);
      strikeWhoHears();
      assertThat(count(engine, CallState.SCREENED)).isZero();
      await().atMost(PATIENCE).until(() -> count(engine, CallState.SCREENED) == INNOCENT.length);
      // From now on nobody but the endless one is heard: whatever dies, dies of it.
      await().atMost(PATIENCE).until(() -> struckOrGone(engine));
      run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

      Case held = engine.store().quarantine().open().get(0);
      assertThat(held.reason()).isEqualTo("recogniser_killed");
      assertThat(held.arguments()).isEqualTo(List.of("killer.wav"));
      assertThat(engine.store().quarantine().open()).hasSize(1);
      assertThat(engine.store().transcripts().heard(held.id())).isEmpty();
      for (String call : INNOCENT)
        assertThat(turns(engine, call)).isEqualTo(again(tryOut, engine, call));
      tryOut.with(TryOut.DEMO, LATER);
      Path later = tryOut.folder.resolve(LATER + ".wav");
      await().atMost(PATIENCE).until(() -> engine.take(later) instanceof Outcome.Received);
      await()
          .atMost(PATIENCE)
          .until(() -> count(engine, CallState.SCREENED) == INNOCENT.length + 1);
    } finally {
      batch.shutdownNow();
    }
  }

  /** Ten minutes of the same agent's speech, without a pause that parts it. */
  private static void endlessTalk(Path file) throws Exception {
    Audio audio = new Audio();
    Decoded call = audio.decode(TryOut.DEMO.resolve(INNOCENT[0] + ".wav"));
    short[] speech = new short[0];
    for (Stretch stretch : audio.listen(call).speech(0))
      speech =
          Tones.joined(
              speech,
              Arrays.copyOfRange(
                  call.samples()[0],
                  call.frameAt(stretch.startMs()),
                  call.frameAt(stretch.endMs())));
    short[] endless = new short[10 * 60 * call.rateHz()];
    for (int at = 0; at < endless.length; at += speech.length)
      System.arraycopy(speech, 0, endless, at, Math.min(speech.length, endless.length - at));
    Tones.wav(file, call.rateHz(), endless, endless.length * 2L);
  }

  private static void strikeWhoHears() {
    await().atMost(PATIENCE).until(KillerRecordingTest::struck);
  }

  /** Strikes whoever hears; true when the recording is in quarantine and nobody need be struck. */
  private static boolean struckOrGone(Engine engine) {
    if (count(engine, CallState.QUARANTINED) > 0) return true;
    struck();
    return false;
  }

  /** False while nobody hears. */
  private static boolean struck() {
    Optional<ProcessHandle> child = recogniser().filter(KillerRecordingTest::hears);
    child.ifPresent(ProcessHandle::destroyForcibly);
    return child.isPresent();
  }

  /** Its ears are threads that begin with the first utterance: before, it opens the model. */
  private static boolean hears(ProcessHandle child) {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + child.pid() + "/task"))) {
      for (Path thread : threads.toList())
        if (Files.readString(thread.resolve("comm")).startsWith("pool-")) return true;
    } catch (IOException gone) {
      return false;
    }
    return false;
  }

  private static Optional<ProcessHandle> recogniser() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst();
  }

  private static long count(Engine engine, CallState state) {
    return engine.store().calls().countByState().getOrDefault(state, 0L);
  }

  private static List<Turn> turns(Engine engine, String call) {
    return TryOut.detail(engine, call).transcript().orElseThrow().turns();
  }

  private static List<Turn> again(TryOut tryOut, Engine engine, String call) throws Exception {
    Path recording = tryOut.folder.resolve(call + ".wav");
    return engine
        .ears()
        .transcribe(recording, Optional.empty(), TryOut.detail(engine, call).facts())
        .turns();
  }
}
