package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.call.CallState;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.search.CallSearch;
import io.tingjian.search.SearchRequest;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.Screening.KeptFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a real process, killed without warning and started again. */
class KilledLineTest {
  private static final String[] CALLS = {
    "TJ-0915-0010", "TJ-1009-0024", "TJ-0928-0012", "TJ-1013-0028"
  };
  private static final int KILLS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Tables, and how many rows of each a call may have at most, and has in the end. */
  private static final List<String> ONE_A_CALL =
      List.of("recording", "transcript", "screening", "score");

  @TempDir Path root;

  @Test
  void aKillAtAnyMomentLosesNothingAndDoublesNothing() throws Exception {
    long seed = Long.getLong("tingjian.seed", System.nanoTime());
    Random moments = new Random(seed);
    TryOut undisturbed = folder("undisturbed");
    TryOut killed = folder("killed");
    long wholeRunMs = runToTheEnd(undisturbed);

    for (int kill = 0; kill < KILLS; kill++) {
      Process program = start(killed);
      await().atMost(PATIENCE).until(() -> aCopyIsIn(killed.data) || !program.isAlive());
      // From the first copy on every moment of the first half is as likely as another.
      boolean ended = program.waitFor(moments.nextLong(wholeRunMs / 2), TimeUnit.MILLISECONDS);
      program.destroyForcibly().waitFor();
      if (ended) break;
    }
    runToTheEnd(killed);

    String repeat = "repeat: -Dtingjian.seed=" + seed;
    assertThat(rows(killed, ONE_A_CALL))
        .as(repeat)
        .isEqualTo(rows(undisturbed, ONE_A_CALL))
        .containsOnly(CALLS.length);
    assertThat(rows(killed, List.of("duplicate", "call"))).as(repeat).containsExactly(1, 5);
    assertThat(calls(killed)).as(repeat).isEqualTo(calls(undisturbed));
    assertThat(found(killed, "您")).as(repeat).isEqualTo(found(undisturbed, "您")).isPositive();
    assertThat(killed.data.resolve("logs/tingjian.log")).content().doesNotContain("exempt-line");
  }

  /** Four calls, one of them under a second name, and a private line. */
  private TryOut folder(String name) throws IOException {
    TryOut tryOut = new TryOut(root.resolve(name)).with(TryOut.DEMO, CALLS);
    tryOut.with(TryOut.BAD, "exempt-line");
    Files.copy(tryOut.folder.resolve(CALLS[0] + ".wav"), tryOut.folder.resolve("zz-again.wav"));
    Files.writeString(tryOut.folder.resolve("zz-again.json"), "{\"call_id\": \"AGAIN\"}");
    return tryOut;
  }

  private static Process start(TryOut tryOut) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-Dfile.encoding=UTF-8",
            "-Dtingjian.home=" + TryOut.HOME,
            "-Dorg.bytedeco.javacpp.cachedir="
                + System.getProperty("org.bytedeco.javacpp.cachedir"),
            "-cp",
            System.getProperty("java.class.path"),
            "io.tingjian.cli.Tingjian",
            "screen",
            tryOut.folder.toString(),
            "--data",
            tryOut.data.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static long runToTheEnd(TryOut tryOut) throws Exception {
    long start = System.nanoTime();
    Process program = start(tryOut);
    assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static boolean aCopyIsIn(Path data) {
    Path copies = data.resolve("recordings");
    if (Files.notExists(copies)) return false;
    try (Stream<Path> files = Files.walk(copies)) {
      return files.anyMatch(file -> file.toString().endsWith(".wav"));
    } catch (IOException | java.io.UncheckedIOException e) {
      // A half copy may go while it is looked at.
      return false;
    }
  }

  /** What was heard and found in each call. */
  private record Result(HeardCall heard, List<Finding> findings) {}

  private static Map<String, Result> calls(TryOut tryOut) {
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      assertThat(engine.store().calls().countByState())
          .isEqualTo(Map.of(CallState.SCREENED, (long) CALLS.length, CallState.EXEMPT, 1L));
      return Stream.of(CALLS)
          .collect(java.util.stream.Collectors.toMap(callId -> callId, id -> result(engine, id)));
    }
  }

  private static Result result(Engine engine, String callId) {
    Detail call = TryOut.detail(engine, callId);
    return new Result(
        engine.store().transcripts().heard(call.id()).orElseThrow(),
        call.screening().orElseThrow().findings().stream().map(KeptFinding::finding).toList());
  }

  private static int found(TryOut tryOut, String words) throws Exception {
    try (CallSearch search = CallSearch.of(tryOut.data.resolve("index"))) {
      return search.find(SearchRequest.of(words)).total();
    }
  }

  /** Straight from the tables: what the store's own reading might hide. */
  private static List<Integer> rows(TryOut tryOut, List<String> tables) throws SQLException {
    String url = "jdbc:h2:file:" + tryOut.data.resolve("db/tingjian") + ";ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      List<Integer> counts = new java.util.ArrayList<>();
      for (String table : tables) {
        String but = table.equals("recording") ? " where stored_name is not null" : "";
        try (ResultSet count = statement.executeQuery("select count(*) from " + table + but)) {
          count.next();
          counts.add(count.getInt(1));
        }
      }
      return counts;
    }
  }
}
