package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import io.tingjian.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings handed in at once, as the command screen does. */
class BatchTest {
  @TempDir Path root;

  @Test
  void aFileThatIsStillBeingWrittenIsWaitedForAndTheOthersAreNot() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.BAD, "duplicate-1", "clipped");
    Path growing = tryOut.folder.resolve("duplicate-1.wav");
    byte[] whole = Files.readAllBytes(growing);
    Files.write(growing, Arrays.copyOf(whole, whole.length / 2));
    List<String> ended = Collections.synchronizedList(new ArrayList<>());
    ScheduledExecutorService recorder = Executors.newSingleThreadScheduledExecutor();
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      engine.start();
      recorder.schedule(
          () ->
              Files.write(
                  growing,
                  Arrays.copyOfRange(whole, whole.length / 2, whole.length),
                  StandardOpenOption.APPEND),
          1,
          TimeUnit.SECONDS);
      new Batch(engine, (file, id) -> ended.add(file.getFileName().toString()))
          .run(Intake.filesIn(tryOut.folder));
      assertThat(ended).containsExactlyInAnyOrder("clipped.wav", "duplicate-1.wav");
      assertThat(engine.store().calls().countByState()).isEqualTo(Map.of(CallState.SCREENED, 2L));
      assertThat(engine.store().quarantine().open()).isEmpty();
    } finally {
      recorder.shutdownNow();
    }
  }

  @Test
  void theSameRecordingInTwoFoldersIsOneCallAndBothFilesEnd() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.BAD, "clipped");
    Path copies = Files.createDirectory(tryOut.folder.resolve("copies"));
    for (String name : List.of("clipped.wav", "clipped.json"))
      Files.copy(tryOut.folder.resolve(name), copies.resolve(name));
    List<Path> ended = Collections.synchronizedList(new ArrayList<>());
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      engine.start();
      new Batch(engine, (file, id) -> ended.add(file)).run(Intake.filesIn(tryOut.folder));
      assertThat(ended).hasSize(2);
      assertThat(engine.store().calls().countByState()).isEqualTo(Map.of(CallState.SCREENED, 1L));
      assertThat(engine.store().calls().countDuplicates()).isZero();
    }
  }
}
