package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that grow, pause, come in pieces and in any order; time is moved by hand. */
class ArrivingFilesTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  @TempDir Path root;
  private DropFolder drop;
  private Intake intake;

  @BeforeEach
  void open() {
    drop = new DropFolder(root);
    intake = drop.intake();
  }

  @AfterEach
  void close() {
    drop.close();
  }

  @Test
  void aFileThatGrowsIsNotTouchedUntilItStoodStill() {
    drop.sidecar("a.json", "C-1");
    for (int piece = 0; piece < 10; piece++) {
      drop.write("a.wav", "piece");
      assertThat(drop.poll(intake)).isEmpty();
      drop.clock.pass(HALF_A_SECOND);
    }
    drop.clock.pass(HALF_A_SECOND);
    assertThat(drop.poll(intake)).isEmpty();
    drop.clock.pass(Duration.ofSeconds(1));
    assertThat(drop.poll(intake)).singleElement().isInstanceOf(Outcome.Received.class);
    drop.clock.pass(DropFolder.QUIET);
    assertThat(drop.poll(intake)).isEmpty();
  }

  @Test
  void aRecorderThatPausesForLessThanTheQuietTimeStillMakesOneCall() {
    drop.sidecar("a.json", "C-1");
    drop.write("a.wav", "first half");
    drop.poll(intake);
    drop.clock.pass(DropFolder.QUIET.minusMillis(1));
    assertThat(drop.poll(intake)).isEmpty();
    drop.write("a.wav", "second half");
    drop.poll(intake);
    drop.clock.pass(DropFolder.QUIET);
    assertThat(drop.poll(intake)).hasSize(1);
    assertThat(drop.copies())
        .singleElement()
        .satisfies(copy -> assertThat(copy).hasContent("first halfsecond half"));
  }

  @Test
  void aFileOfStableSizeWhoseTimeMovesIsStillBeingWritten() {
    drop.sidecar("a.json", "C-1");
    for (int second = 0; second < 5; second++) {
      drop.replace("a.wav", "12345");
      assertThat(drop.poll(intake)).isEmpty();
      drop.clock.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void aGrowingFileDoesNotHoldTheOthers() {
    drop.sidecar("a.json", "C-1");
    drop.sidecar("b.json", "C-2");
    drop.write("b.wav", "whole");
    drop.write("a.wav", "1");
    drop.poll(intake);
    drop.clock.pass(DropFolder.QUIET);
    drop.write("a.wav", "2");
    assertThat(drop.poll(intake))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Received.class, received -> assertThat(received.callId()).isEqualTo("C-2"));
  }

  @Test
  void aFileLastWrittenLongAgoIsTakenAtFirstSight() {
    drop.sidecar("a.json", "C-1");
    drop.write("a.wav", "whole");
    drop.clock.pass(Duration.ofMinutes(2));
    assertThat(drop.poll(intake)).hasSize(1);
  }

  @Test
  void aFileUnderATemporaryNameIsLeftUntilItIsRenamed() throws IOException {
    drop.sidecar("a.json", "C-1");
    Path part = drop.write("a.wav.part", "whole");
    stillPoll();
    assertThat(drop.store.calls().countByState()).isEmpty();
    Files.move(part, part.resolveSibling("a.wav"));
    assertThat(stillPoll()).hasSize(1);
  }

  @Test
  void aMissingSidecarIsWaitedForThenReportedAndTheCallTakenWhenItComes() {
    drop.write("a.wav", "whole");
    assertThat(stillPoll())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Waiting.class,
            waiting ->
                assertThat(waiting.until()).contains(drop.clock.instant().plus(DropFolder.WAIT)));
    assertThat(stillPoll()).isEmpty();
    drop.clock.pass(DropFolder.WAIT);
    // A restart in between does not begin the waiting anew.
    intake = drop.intake();
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Quarantined.class);
    assertThat(stillPoll()).isEmpty();
    assertThat(drop.copies()).as("nobody knows yet whether it may be copied").isEmpty();

    drop.sidecar("a.json", "C-1");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Received.class);
    assertThat(drop.store.quarantine().open()).isEmpty();
    assertThat(drop.store.calls().countByState()).isEqualTo(Map.of(CallState.RECEIVED, 1L));
    assertThat(drop.copies()).hasSize(1);
  }

  @Test
  void aSidecarThatIsCorrectedLetsTheCallThrough() {
    drop.write("a.wav", "whole");
    drop.replace("a.json", "{\"call_id\": \"C-1\", \"direction\": \"sideways\"}");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Quarantined.class);
    drop.sidecar("a.json", "C-1");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Received.class);
    assertThat(drop.store.quarantine().open()).isEmpty();
  }

  @Test
  void aSidecarThatIsStillBeingWrittenIsNotRead() {
    drop.write("a.wav", "whole");
    stillPoll();
    drop.write("a.json", "{\"call_id\": ");
    assertThat(drop.poll(intake)).isEmpty();
    drop.clock.pass(HALF_A_SECOND);
    drop.write("a.json", "\"C-1\"}");
    assertThat(drop.poll(intake)).isEmpty();
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Received.class);
  }

  @Test
  void aFileThatIsReplacedInQuarantineIsTakenAgain() {
    drop.sidecar("a.json", "C-1");
    drop.replace("a.wav", "");
    assertThat(stillPoll())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Quarantined.class,
            held -> assertThat(held.problem().reason()).isEqualTo(Reason.EMPTY));
    drop.replace("a.wav", "whole");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Received.class);
    assertThat(drop.store.quarantine().open()).isEmpty();
  }

  @Test
  void aSidecarAloneIsReportedOnceAndNoLongerWhenItsRecordingComes() {
    drop.sidecar("a.json", "C-1");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Waiting.class);
    drop.clock.pass(DropFolder.WAIT);
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.LeftAlone.class);
    assertThat(stillPoll()).isEmpty();
    assertThat(drop.store.arrivals().allLeftAlone()).hasSize(1);
    drop.write("a.wav", "whole");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.Received.class);
    assertThat(drop.store.arrivals().allLeftAlone()).isEmpty();
  }

  @Test
  void aFileOfAnotherKindIsReportedOnce() {
    drop.write("notes.txt", "call back");
    assertThat(stillPoll()).singleElement().isInstanceOf(Outcome.LeftAlone.class);
    assertThat(stillPoll()).isEmpty();
  }

  @Test
  void hiddenFilesAndTheTruthAreNobodysBusiness() {
    drop.write(".a.wav", "x");
    drop.write("a.wav~", "x");
    drop.write("a.tmp", "x");
    drop.write("a.truth.json", "{}");
    drop.clock.pass(DropFolder.WAIT);
    assertThat(stillPoll()).isEmpty();
  }

  @Test
  void whoWatchesTheFolderAboveTheDataFolderDoesNotTakeTheCopiesIn() throws IOException {
    drop.write("a.wav", "whole");
    drop.sidecar("a.json", "C-1");
    stillPoll();
    Path copy = drop.copies().get(0);
    Files.writeString(copy.resolveSibling(FileKind.stem(copy.getFileName() + "") + ".json"), "{}");
    drop.clock.pass(DropFolder.WAIT);
    for (Path file : Intake.filesIn(root)) {
      assertThat(intake.wants(file)).as(file.toString()).isFalse();
      intake.receive(file);
    }
    assertThat(drop.store.calls().countByState()).isEqualTo(Map.of(CallState.RECEIVED, 1L));
    assertThat(drop.store.calls().countDuplicates()).isZero();
  }

  @Test
  void aWalkNamesEachCaseOnceAndPassesHiddenFoldersOver() throws IOException {
    Files.createDirectories(drop.folder.resolve(".trash/sub"));
    drop.write(".trash/sub/a.wav", "whole");
    Files.createDirectories(drop.folder.resolve("2026/09"));
    Path file = drop.write("2026/09/b.wav", "whole");
    drop.sidecar("2026/09/b.json", "C-1");
    drop.write("2026/09/b.truth.json", "{}");
    Path alone = drop.write("2026/09/c.json", "{}");
    assertThat(Intake.filesIn(drop.folder)).containsExactly(file, alone);
  }

  @Test
  void retryTakesAFileAgainThatLiesThereAsItDid() {
    drop.write("a.wav", "whole");
    drop.replace("a.json", "{");
    Outcome.Quarantined held = (Outcome.Quarantined) stillPoll().get(0);
    drop.store.quarantine().release(held.id());
    assertThat(stillPoll()).isEqualTo(List.of(held));
    assertThat(drop.store.quarantine().find(held.id()).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void oddNamesAreTakenLikeOthersAndSentencesStayOnOneLine() {
    List<String> names =
        List.of("\"quoted\"", "two\nlines", "-rf", "it's {0}", "<b>bold", "😀 会议 (二)");
    for (String name : names) {
      drop.write(name + ".wav", "sound of " + name);
      drop.sidecar(name + ".json", "odd-" + names.indexOf(name));
      drop.write("lost " + name + ".wav", "other sound of " + name);
    }
    stillPoll();
    drop.clock.pass(DropFolder.WAIT);
    stillPoll();
    for (String name : names)
      assertThat(drop.store.calls().idOf("odd-" + names.indexOf(name)))
          .hasValueSatisfying(
              id ->
                  assertThat(drop.store.details().find(id).orElseThrow().fileName())
                      .isEqualTo(name + ".wav"));
    assertThat(drop.store.quarantine().open())
        .hasSameSizeAs(names)
        .allSatisfy(
            held ->
                assertThat(Problem.wordingOf(held.reason(), held.arguments()).zh())
                    .doesNotContain("\n")
                    .contains(held.fileName().replace("\n", "\\n")));
  }

  @Test
  void anExemptCallIsNotCopiedAndItsBytesStayPrivateUnderAnotherName() {
    drop.write("a.wav", "private");
    drop.replace("a.json", "{\"call_id\": \"C-1\", \"exempt\": true, \"direction\": \"?\"}");
    drop.write("b.wav", "private");
    drop.sidecar("b.json", "C-2");
    assertThat(stillPoll())
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Outcome.Exempt.class),
            second -> assertThat(second).isInstanceOf(Outcome.Duplicate.class));
    assertThat(drop.copies()).isEmpty();
  }

  /** Looks, lets the quiet time pass, and looks again. */
  private List<Outcome> stillPoll() {
    List<Outcome> first = drop.poll(intake);
    drop.clock.pass(DropFolder.QUIET);
    List<Outcome> second = drop.poll(intake);
    assertThat(first.isEmpty() || second.isEmpty()).isTrue();
    return first.isEmpty() ? second : first;
  }
}
