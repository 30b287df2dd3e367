package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.search.CallIndex;
import io.tingjian.search.CallSearch;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.Standing;
import io.tingjian.store.Arrived;
import io.tingjian.store.Fingerprint;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store has two calls; the index has one that nobody else knows any more. */
class ReindexingTest {
  private static final int KILLED = 9;

  @TempDir Path data;
  private Path index;

  @BeforeEach
  void fill() throws Exception {
    index = data.resolve("index");
    try (Store store = Store.open(data, Clock.systemUTC())) {
      hear(store, "C-1", "我要退款");
      hear(store, "C-2", "退款没到");
    }
    try (CallIndex old = CallIndex.open(index)) {
      CallFacts facts = CallFacts.unknown("OLD", "zh");
      HeardCall call = new HeardCall(facts, 1_000, turns("退款旧话"), List.of(), Set.of());
      old.put(new IndexedCall("old", "old.wav", call, Standing.NOTHING));
      old.commit();
    }
  }

  @Test
  void indexIsWhatTheStoreHasAndIsSearchedMeanwhile() throws Exception {
    List<String> progress = new ArrayList<>();
    List<String> meanwhile = new ArrayList<>();
    try (Store store = Store.open(data, Clock.systemUTC())) {
      long calls =
          Reindexing.run(
              store,
              index,
              (done, of) -> {
                progress.add(done + "/" + of);
                meanwhile.addAll(found());
              });
      assertThat(calls).isEqualTo(2);
    }
    assertThat(progress).containsExactly("2/2");
    assertThat(meanwhile).containsExactly("OLD");
    assertThat(found()).containsExactlyInAnyOrder("C-1", "C-2");
  }

  @Test
  void aKillInTheMiddleLeavesTheOldIndex() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ReindexingTest.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(program.waitFor()).isEqualTo(KILLED);
    assertThat(found()).containsExactly("OLD");
    rebuild();
    assertThat(found()).containsExactlyInAnyOrder("C-1", "C-2");
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldIndex() throws Exception {
    try (Store store = Store.open(data, Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  Reindexing.run(
                      store,
                      index,
                      (done, of) -> {
                        throw new IllegalStateException("the terminal is gone");
                      }))
          .hasMessage("the terminal is gone");
    }
    assertThat(found()).containsExactly("OLD");
  }

  @Test
  void aBrokenIndexIsMadeAgain() throws Exception {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList())
        Files.write(file, new byte[] {1, 2, 3});
    }
    assertThat(CallIndex.isUpToDate(index)).isFalse();
    rebuild();
    assertThat(CallIndex.isUpToDate(index)).isTrue();
    assertThat(found()).containsExactlyInAnyOrder("C-1", "C-2");
  }

  /** Rebuilds, and is killed before the new index is whole. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Store store = Store.open(data, Clock.systemUTC());
    Reindexing.run(store, data.resolve("index"), (done, of) -> Runtime.getRuntime().halt(KILLED));
  }

  private void rebuild() throws Exception {
    try (Store store = Store.open(data, Clock.systemUTC())) {
      Reindexing.run(store, index, (done, of) -> {});
    }
  }

  private List<String> found() {
    try (CallSearch search = CallSearch.of(index)) {
      return search.find(SearchRequest.of("退款")).hits().stream().map(Hit::callId).toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void hear(Store store, String callId, String text) {
    Arrived arrived =
        new Arrived(
            "/in/" + callId + ".wav",
            callId + ".wav",
            new Fingerprint(1, 1, 1, 1),
            Optional.of("sha-" + callId),
            Optional.of("recordings/" + callId + ".wav"));
    String id = store.reception().receive(arrived, CallFacts.unknown(callId, "zh"), Set.of()).id();
    RecordingFacts recording = new RecordingFacts("wav", "pcm_alaw", 8000, 2, 1_000, List.of());
    store.calls().accepted(id, recording, Map.of(Role.AGENT, 0, Role.CUSTOMER, 1), Set.of());
    store.transcripts().transcribed(id, "small-cn", turns(text), List.of(), Set.of());
  }

  private static List<Turn> turns(String text) {
    return List.of(
        new Turn(Role.CUSTOMER, 0, 900, List.of(new Word(text, 0, 900, 1)), Prosody.NONE));
  }
}
