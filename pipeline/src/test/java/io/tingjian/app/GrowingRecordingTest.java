package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.call.CallState;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder that is still writing while the folder is watched, in real time. */
class GrowingRecordingTest {
  private static final int PIECE = 4096;
  private static final int EVERY_MS = 200;
  private static final int PIECES_BEFORE_THE_PAUSE = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path root;
  private TryOut tryOut;
  private Engine engine;
  private final ScheduledExecutorService recorder = Executors.newSingleThreadScheduledExecutor();

  @BeforeEach
  void watch() throws Exception {
    tryOut = new TryOut(root);
    engine =
        tryOut.open(
            Engine.Source.WATCHED_FOLDER,
            Map.of(Setting.INTAKE_QUIET_TIME, "4s", Setting.INTAKE_SIDECAR_WAIT, "5m"));
    engine.start();
  }

  @AfterEach
  void stop() {
    recorder.shutdownNow();
    engine.close();
  }

  @Test
  void aRecordingThatIsWrittenInPiecesWithAPauseIsScreenedOnceAndWhole() throws Exception {
    tryOut.with(TryOut.BAD, "duplicate-1");
    Path growing = tryOut.folder.resolve("duplicate-1.wav");
    byte[] whole = Files.readAllBytes(growing);
    Files.write(growing, new byte[0]);
    InputStream rest = new ByteArrayInputStream(whole);

    for (int piece = 0; piece < PIECES_BEFORE_THE_PAUSE; piece++) write(growing, rest, piece);
    int pieces = (whole.length + PIECE - 1) / PIECE;
    int pauseInPieces = 10;
    for (int piece = PIECES_BEFORE_THE_PAUSE; piece < pieces; piece++)
      write(growing, rest, piece + pauseInPieces);

    await().atMost(PATIENCE).until(() -> Files.size(growing) == whole.length);
    assertThat(engine.store().calls().countByState()).as("not touched while it grows").isEmpty();
    await().atMost(PATIENCE).until(() -> count(CallState.SCREENED) == 1);
    var call = TryOut.detail(engine, "BAD-DUPLICATE");
    assertThat(tryOut.data.resolve(call.storedName().orElseThrow())).hasBinaryContent(whole);
    assertThat(engine.store().calls().countByState()).isEqualTo(Map.of(CallState.SCREENED, 1L));
    assertThat(engine.store().calls().countDuplicates()).isZero();
  }

  @Test
  void aRecordingUnderATemporaryNameIsTakenWhenItIsRenamed() throws Exception {
    Path part = tryOut.folder.resolve("duplicate-1.wav.part");
    Files.copy(TryOut.BAD.resolve("duplicate-1.wav"), part);
    Files.copy(TryOut.BAD.resolve("duplicate-1.json"), tryOut.folder.resolve("duplicate-1.json"));
    await()
        .during(Duration.ofSeconds(6))
        .atMost(PATIENCE)
        .until(() -> engine.store().calls().countByState().isEmpty());
    Files.move(part, tryOut.folder.resolve("duplicate-1.wav"));
    await().atMost(PATIENCE).until(() -> count(CallState.SCREENED) == 1);
  }

  @Test
  void aSidecarThatComesLaterThanTheRecordingStillMakesTheCall() throws Exception {
    Files.copy(TryOut.BAD.resolve("no-sidecar.wav"), tryOut.folder.resolve("late.wav"));
    await()
        .atMost(PATIENCE)
        .until(() -> engine.store().arrivals().find(path("late.wav")).isPresent());
    assertThat(engine.store().calls().countByState()).isEmpty();
    Files.writeString(
        tryOut.folder.resolve("late.json"),
        "{\"call_id\": \"LATE\", \"channels\": {\"agent\": 0, \"customer\": 1}}");
    await().atMost(PATIENCE).until(() -> count(CallState.SCREENED) == 1);
    assertThat(engine.store().calls().idOf("LATE")).isPresent();
  }

  private void write(Path file, InputStream rest, int turn) {
    recorder.schedule(
        () -> Files.write(file, rest.readNBytes(PIECE), StandardOpenOption.APPEND),
        (long) turn * EVERY_MS,
        TimeUnit.MILLISECONDS);
  }

  private long count(CallState state) {
    return engine.store().calls().countByState().getOrDefault(state, 0L);
  }

  private String path(String name) {
    return tryOut.folder.resolve(name).toAbsolutePath().normalize().toString();
  }
}
