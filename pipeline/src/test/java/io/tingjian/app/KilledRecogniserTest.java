package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.call.CallState;
import io.tingjian.intake.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line, while the recogniser's process is killed under it. */
class KilledRecogniserTest {
  private static final String[] CALLS = {"TJ-0915-0010", "TJ-1009-0024", "TJ-0928-0012"};
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path root;

  @Test
  void callsInHandAreHeardAllTheSame() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, CALLS);
    ExecutorService batch = Executors.newSingleThreadExecutor();
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      ProcessHandle first = recogniser();
      Future<Map<String, Outcome>> run = batch.submit(() -> tryOut.screen(engine));
      await().atMost(PATIENCE).until(() -> accepted(engine) > 0);
      assertThat(first.destroyForcibly()).isTrue();
      run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

      assertThat(recogniser().pid()).isNotEqualTo(first.pid());
      assertThat(engine.store().calls().countByState())
          .isEqualTo(Map.of(CallState.SCREENED, (long) CALLS.length));
      for (String call : CALLS) {
        var detail = TryOut.detail(engine, call);
        var stored = engine.store().transcripts().heard(detail.id()).orElseThrow();
        Path recording = tryOut.folder.resolve(call + ".wav");
        assertThat(stored.turns())
            .as(call)
            .isEqualTo(
                engine.ears().transcribe(recording, Optional.empty(), stored.facts()).turns());
      }
    } finally {
      batch.shutdownNow();
    }
  }

  /** Calls that are being transcribed, or are through. */
  private static long accepted(Engine engine) {
    return engine.store().calls().countByState().entrySet().stream()
        .filter(count -> count.getKey() != CallState.RECEIVED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static ProcessHandle recogniser() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }
}
