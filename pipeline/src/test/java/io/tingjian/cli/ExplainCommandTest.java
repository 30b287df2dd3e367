package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.app.Judge;
import io.tingjian.app.ScreeningAgain;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Decision;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.review.PastScreening;
import io.tingjian.screen.Dialogue;
import io.tingjian.search.CallIndex;
import io.tingjian.store.Arrived;
import io.tingjian.store.Fingerprint;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Why a rule fired, asked in a terminal; and old calls under new rules. */
class ExplainCommandTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));
  private static final String RUDE =
      "agent 0:00-0:03  喂，什么事\ncustomer 0:03-0:06  你好我要退货\nagent 0:06-0:08  随便你";

  @TempDir Path root;
  private final StringWriter errors = new StringWriter();

  @Test
  void typedDialogueIsExplainedAsATree() throws Exception {
    Path file = Files.writeString(root.resolve("call.txt"), RUDE);
    assertThat(
            run(
                "rules",
                "explain",
                "forbidden_phrase",
                "--text",
                file.toString(),
                "--set",
                "language=en"))
        .contains("fired\n")
        .contains("“随便你”")
        .contains("00:06.");
    assertThat(
            run(
                "rules",
                "explain",
                "greeting_missing",
                "--text",
                file.toString(),
                "--set",
                "language=en"))
        .contains("fired")
        .contains("said by the other side");
  }

  @Test
  void dialogueComesFromStandardInputAsWell() throws Exception {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("agent 0:00-0:03  您好，请讲".getBytes(StandardCharsets.UTF_8)));
    try {
      JsonNode told =
          new ObjectMapper().readTree(run("rules", "explain", "greeting_missing", "--json"));
      assertThat(told.get(0).get("outcome").asText()).isEqualTo("silent");
      assertThat(told.get(0).at("/when/members/1/members/0/spots/0/quote").asText())
          .isEqualTo("您好");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatWasMeantByAnUnknownKeyIsTold() throws Exception {
    assertThat(code("rules", "explain", "greeting_mising", "C-1")).isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString())
        .contains("no rule has the key \"greeting_mising\"; did you mean \"greeting_missing\"?");
  }

  @Test
  void lineThatCannotBeReadIsNamed() throws Exception {
    Path file = Files.writeString(root.resolve("call.txt"), "agent 0:00-0:03  您好\nagent: 你好");
    assertThat(code("rules", "explain", "greeting_missing", "--text", file.toString()))
        .isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).contains("call.txt, line 2: unknown fact \"agent\"");
  }

  @Test
  void storedCallIsExplainedAndJudgedAgainWithItsVerdictsKept() throws Exception {
    Path data = root.resolve("data");
    String id;
    try (Store store = Store.open(data, Clock.systemUTC());
        CallIndex index = CallIndex.open(data.resolve("index"));
        Judge judge = Judge.open(HOME)) {
      id = screened(store, judge);
      Screening.KeptFinding before =
          store.screenings().inForce(id).orElseThrow().findings().stream()
              .filter(f -> f.finding().key().equals("forbidden_phrase"))
              .findFirst()
              .orElseThrow();
      String finding = before.id();
      String account = store.accounts().add("王敏", "x", "reviewer").orElseThrow().id();
      store.verdicts().judge(id, finding, Decision.CONFIRMED, "听清楚了", account, "王敏");
      assertThat(new ScreeningAgain(store, index, judge).run(done -> {}, () -> false))
          .isEqualTo(new PastScreening.Outcome(1, 0, 0));
      Screening.Kept now = store.screenings().inForce(id).orElseThrow();
      assertThat(now.packs()).contains("zh-opening");
      assertThat(now.findings()).extracting(Screening.KeptFinding::id).doesNotContain(finding);
      assertThat(now.findings())
          .flatExtracting(f -> f.verdict().stream().toList())
          .extracting(Screening.KeptVerdict::note)
          .containsExactly("听清楚了");
      assertThat(new ScreeningAgain(store, index, judge).run(done -> {}, () -> false))
          .as("nothing new")
          .isEqualTo(new PastScreening.Outcome(0, 1, 0));
    }
    assertThat(
            run(
                "rules",
                "explain",
                "forbidden_phrase",
                "C-1",
                "--data",
                data.toString(),
                "--set",
                "language=zh"))
        .contains("命中")
        .contains("“随便你”");
    assertThat(code("rules", "explain", "forbidden_phrase", "C-2", "--data", data.toString()))
        .isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).contains("there is no call \"C-2\"");
    assertThat(run("rules", "apply", "--data", data.toString()))
        .isEqualTo(
            "0 calls screened again, 0 of them reviewed and open again; 1 were up to date\n");
  }

  /** By rules that are no more. */
  private static String screened(Store store, Judge judge) throws Exception {
    HeardCall heard = Dialogue.parse(RUDE).call();
    String id =
        store
            .reception()
            .receive(
                new Arrived(
                    "/drop/a.wav",
                    "a.wav",
                    new Fingerprint(1000, 5, 200, 6),
                    Optional.of("aa"),
                    Optional.of("recordings/aa.wav")),
                CallFacts.unknown("C-1", "zh"),
                Set.of())
            .id();
    store
        .calls()
        .accepted(
            id,
            new RecordingFacts(
                "wav",
                "pcm_alaw",
                8000,
                1,
                heard.durationMs(),
                List.of(new RecordingFacts.Channel(0, Role.AGENT, 4000, OptionalDouble.empty()))),
            Map.of(Role.AGENT, 0),
            Set.of());
    store.transcripts().transcribed(id, "small-cn", heard.turns(), heard.sounds(), Set.of());
    Screening today = judge.judge(heard);
    store
        .screenings()
        .screened(
            id,
            new Screening(
                "zh-opening 0",
                today.classifiers(),
                today.findings(),
                today.failures(),
                today.score(),
                today.warnings()));
    return id;
  }

  private String run(String... args) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(code(args)).as(errors.toString()).isEqualTo(Tingjian.DONE);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private int code(String... args) {
    CommandLine line = Tingjian.commandLine();
    line.setErr(new PrintWriter(errors, true));
    return line.execute(args);
  }
}
