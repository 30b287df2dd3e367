package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.call.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  /** Finds a key wherever its word is said: enough of a judge to count after. */
  private static final Judge WORD_JUDGE =
      new Judge() {
        @Override
        public List<Finding> judge(HeardCall call) {
          List<Finding> findings = new ArrayList<>();
          for (int i = 0; i < call.turns().size(); i++) {
            Turn turn = call.turns().get(i);
            if (turn.text().contains("投诉")) findings.add(finding("complaint_intent", i, turn));
            if (turn.text().contains("密码")) findings.add(finding("sensitive_request", i, turn));
          }
          return findings;
        }

        @Override
        public Set<String> keys() {
          return Set.of("complaint_intent", "sensitive_request");
        }
      };

  /** Hears a dialogue that was typed into the recording, one turn a line, a second each. */
  private static final Ears TYPED =
      new Ears() {
        @Override
        public HeardCall hear(Path recording, CallFacts facts) throws Unheard {
          List<Turn> turns = new ArrayList<>();
          for (String line : lines(recording)) {
            long start = turns.size() * 1000L;
            Word word = new Word(line.substring(2), start, start + 900, 0.9);
            Role role = line.startsWith("a") ? Role.AGENT : Role.CUSTOMER;
            turns.add(new Turn(role, start, start + 900, List.of(word), Prosody.NONE));
          }
          return new HeardCall(facts, turns.size() * 1000L, turns, List.of(), Set.of());
        }

        @Override
        public Measured measure(Path recording, CallFacts facts, List<Turn> turns) throws Unheard {
          List<Prosody> prosody = turns.stream().map(turn -> new Prosody(-20, 180)).toList();
          Sound music = new Sound(Sound.Kind.MUSIC, Role.AGENT, 100, 200);
          return new Measured(lines(recording).size() * 1000L, prosody, List.of(music), Set.of());
        }

        private List<String> lines(Path recording) throws Unheard {
          try {
            List<String> lines = Files.readAllLines(recording);
            if (lines.isEmpty()) throw new Unheard("the file is empty");
            return lines;
          } catch (IOException e) {
            throw new Unheard("cannot be read", e);
          }
        }
      };

  private static final Sidecars NAMES =
      recording -> CallFacts.unknown(recording.getFileName().toString().replace(".wav", ""), "zh");

  @TempDir Path folder;

  @BeforeEach
  void fourCalls() throws IOException {
    call("T-1", "c 我要投硕\na 好的", "customer 我要投诉。|agent 好的。", "complaint_intent");
    call("T-2", "c 报一下密码", "customer 报一下密码|agent ，。", "");
    judgedNot("T-2", "sensitive_request");
    call("T-3", "c 我要投诉\nc 请你登记", "customer 我要投诉，请你登记", "complaint_intent", "customer_anger");
    Files.writeString(folder.resolve("T-4.wav"), "a 您好");
    Files.writeString(folder.resolve("T-4.json"), "{}");
  }

  @Test
  void aKeyThatTheEarsMissIsToldApartFromOneThatTheJudgeMisses() throws Exception {
    EvaluationReport report = run(Source.BOTH);
    assertThat(report.fromSpeech().get("complaint_intent")).isEqualTo(new KeyScore(1, 0, 1));
    assertThat(report.fromTruth().get("complaint_intent")).isEqualTo(new KeyScore(2, 0, 0));
    assertThat(report.fromSpeech().get("sensitive_request")).isEqualTo(new KeyScore(0, 1, 0));
    assertThat(report.fromSpeech().get("customer_anger")).isEqualTo(new KeyScore(0, 0, 1));
  }

  @Test
  void aKeyThatNoTruthSpeaksOfIsListedApart() throws Exception {
    call("T-2", "c 报一下密码", "customer 报一下密码", "");
    EvaluationReport report = run(Source.BOTH);
    assertThat(report.fromSpeech()).containsOnlyKeys("complaint_intent", "customer_anger");
    assertThat(report.table())
        .contains("no truth here speaks of it (calls): sensitive_request 1")
        .doesNotContain("extra: sensitive_request");
  }

  @Test
  void theMeanCountsOnlyKeysThatTheJudgeCovers() throws Exception {
    EvaluationReport report = run(Source.BOTH);
    assertThat(report.macroF1(report.fromTruth())).isEqualTo((1.0 + 0.0) / 2);
    assertThat(report.table()).contains("customer_anger").contains("(no rule)");
  }

  @Test
  void aRecordingWithoutTruthIsPassedOverWithANote() throws Exception {
    assertThat(run(Source.SPEECH).notes())
        .containsExactly("T-4.wav: passed over, no truth beside it");
  }

  @Test
  void aRecordingThatCannotBeHeardDoesNotStopTheOthers() throws Exception {
    Files.writeString(folder.resolve("T-2.wav"), "");
    EvaluationReport report = run(Source.BOTH);
    assertThat(report.notes()).contains("T-2.wav: the file is empty");
    assertThat(report.results()).extracting(CaseResult::callId).containsExactly("T-1", "T-3");
  }

  @Test
  void theTruthIsJudgedWithWhatWasMeasuredAtItsTurns() throws Exception {
    CaseResult first = run(Source.TRUTH).results().get(0);
    HeardCall said = first.judged().call();
    Turn turn = said.turns().get(0);
    assertThat(turn.text()).isEqualTo("我要投诉");
    assertThat(turn.prosody()).isEqualTo(new Prosody(-20, 180));
    assertThat(turn.words()).extracting(Word::startMs).containsExactly(0L, 225L, 450L, 675L);
    assertThat(said.sounds()).hasSize(1);
  }

  @Test
  void machinesGetTheAgreedShape() throws Exception {
    JsonNode json = new ObjectMapper().readTree(run(Source.BOTH).json());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "keys",
            "keys_from_truth",
            "cer",
            "cer_interval",
            "calls",
            "audio_seconds",
            "wall_seconds");
    assertThat(json.at("/keys/complaint_intent").fieldNames())
        .toIterable()
        .containsExactly("tp", "fp", "fn", "precision", "recall", "f1");
    assertThat(json.at("/keys_from_truth/complaint_intent/f1").asDouble()).isEqualTo(1);
    assertThat(json.get("cer").fieldNames())
        .toIterable()
        .containsExactly("agent", "customer", "all");
    assertThat(json.at("/cer/agent").asDouble()).isZero();
    assertThat(json.at("/cer/customer").asDouble()).isEqualTo(0.0588);
    assertThat(json.at("/cer_interval/customer/0").asDouble()).isLessThanOrEqualTo(0.0588);
    assertThat(json.at("/cer_interval/customer/1").asDouble()).isGreaterThan(0.0588);
    JsonNode first = json.at("/calls/0");
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("call_id", "missed", "extra", "findings", "turns");
    assertThat(first.get("missed").get(0).asText()).isEqualTo("complaint_intent");
    JsonNode third = json.at("/calls/2");
    assertThat(third.at("/findings/0").toString())
        .isEqualTo("{\"key\":\"complaint_intent\",\"start\":0.0,\"end\":0.9}");
    assertThat(third.at("/turns/0").toString())
        .isEqualTo("{\"role\":\"customer\",\"start\":0.0,\"end\":0.9,\"text\":\"我要投诉\"}");
    assertThat(json.get("audio_seconds").asDouble()).isEqualTo(5);
  }

  @Test
  void withoutSpeechNothingIsSaidAboutHearing() throws Exception {
    JsonNode json = new ObjectMapper().readTree(run(Source.TRUTH).json());
    assertThat(json.get("keys").isEmpty()).isTrue();
    assertThat(json.at("/cer/all").isNull()).isTrue();
    assertThat(json.at("/cer_interval/all").isNull()).isTrue();
    assertThat(json.at("/calls/0/missed").isEmpty()).isTrue();
  }

  private EvaluationReport run(Source source) throws Exception {
    return Evaluation.of(folder, NAMES).run(source, TYPED, WORD_JUDGE, 2, (done, of) -> {});
  }

  private void call(String name, String heard, String said, String... keys) throws IOException {
    Files.writeString(folder.resolve(name + ".wav"), heard);
    Files.writeString(folder.resolve(name + ".json"), "{}");
    List<String> turns = new ArrayList<>();
    for (String turn : said.split("\\|"))
      turns.add(
          "{\"role\":\"%s\",\"start\":%d,\"end\":%.1f,\"text\":\"%s\"}"
              .formatted(turn.split(" ")[0], turns.size(), turns.size() + 0.9, turn.split(" ")[1]));
    List<String> findings = new ArrayList<>();
    for (String key : keys)
      if (!key.isEmpty()) findings.add("{\"key\":\"" + key + "\",\"role\":\"customer\"}");
    Files.writeString(
        folder.resolve(name + ".truth.json"),
        "{\"call_id\":\"%s\",\"turns\":%s,\"findings\":%s}".formatted(name, turns, findings));
  }

  private void judgedNot(String name, String key) throws IOException {
    Path truth = folder.resolve(name + ".truth.json");
    Files.writeString(
        truth,
        Files.readString(truth)
            .replace("\"findings\"", "\"judged_not\":[{\"key\":\"" + key + "\"}],\"findings\""));
  }

  private static Finding finding(String key, int index, Turn turn) {
    Evidence evidence = new Evidence(turn.startMs(), turn.endMs(), List.of(index), turn.text());
    Wording words = new Wording("字", "words");
    return new Finding(key, words, Severity.MAJOR, "attitude", 1, turn.role(), evidence, words);
  }
}
