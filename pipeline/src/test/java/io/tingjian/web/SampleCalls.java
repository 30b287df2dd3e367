package io.tingjian.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.HangupBy;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Score;
import io.tingjian.call.Severity;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.call.Wording;
import io.tingjian.review.Searches;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.Standing;
import io.tingjian.store.Arrived;
import io.tingjian.store.Fingerprint;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The demo recordings as calls that were screened: their truth stands in for the ears and the
 * rules, so that the page is tested with real sound, real words and known findings, in a second.
 */
final class SampleCalls implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Rule(Wording name, Severity severity, String item, Wording because) {}

  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    rule("greeting_missing", "开场未问候", "No greeting", Severity.MAJOR, "opening");
    rule("greeting_incomplete", "开场白不完整", "Incomplete greeting", Severity.MINOR, "opening");
    rule("closing_missing", "缺少结束语", "No closing", Severity.MAJOR, "closing");
    rule("forbidden_phrase", "服务忌语", "Forbidden phrase", Severity.MAJOR, "polite_words");
    rule("impatience_or_rudeness", "不耐烦或无礼", "Impatience", Severity.CRITICAL, "attitude");
    rule("customer_anger", "客户情绪激动", "Customer anger", Severity.MAJOR, "attitude");
    rule("complaint_intent", "投诉意向", "Complaint intent", Severity.CRITICAL, "complaint");
    rule("escalation_request", "要求升级处理", "Escalation request", Severity.MAJOR, "complaint");
    rule("no_apology_on_complaint", "投诉未致歉", "No apology", Severity.MAJOR, "attitude");
    rule("long_silence", "长时间静默", "Long silence", Severity.MINOR, "hold");
    rule("hold_without_notice", "等待未告知", "Hold without notice", Severity.MAJOR, "hold");
    rule("interruption", "打断客户", "Interruption", Severity.MINOR, "listening");
    rule("agent_fast_speech", "语速过快", "Fast speech", Severity.MINOR, "voice");
    rule("unkept_promise_risk", "过度承诺", "Risky promise", Severity.CRITICAL, "promises");
    rule("personal_data_spoken", "报出个人信息", "Personal data spoken", Severity.INFO, "privacy");
    rule("sensitive_request", "索要敏感信息", "Sensitive request", Severity.CRITICAL, "privacy");
  }

  private final Store store;
  private final Path dataFolder;

  private final CallIndex index;
  private final Searches searches;

  private SampleCalls(Store store, Path dataFolder, CallIndex index, Searches searches) {
    this.store = store;
    this.dataFolder = dataFolder;
    this.index = index;
    this.searches = searches;
  }

  static SampleCalls into(Store store, Path dataFolder, Searches searches) throws IOException {
    CallIndex index = CallIndex.open(dataFolder.resolve("index"));
    return new SampleCalls(store, dataFolder, index, searches);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  /** The scorecard of these tests: what each severity costs. */
  static Optional<Score> score(HeardCall call, List<Finding> findings) {
    Map<String, List<Finding>> byItem = new LinkedHashMap<>();
    findings.stream()
        .filter(finding -> cost(finding) > 0)
        .forEach(f -> byItem.computeIfAbsent(f.item(), item -> new ArrayList<>()).add(f));
    List<Score.Deduction> deductions = new ArrayList<>();
    byItem.forEach(
        (item, its) ->
            deductions.add(
                new Score.Deduction(
                    item,
                    its.get(0).name(),
                    its.stream().mapToInt(SampleCalls::cost).sum(),
                    its.stream().map(Finding::key).distinct().toList())));
    boolean vetoed = findings.stream().anyMatch(f -> f.key().equals("sensitive_request"));
    int lost = deductions.stream().mapToInt(Score.Deduction::points).sum();
    return Optional.of(new Score("care", vetoed ? 0 : Math.max(0, 100 - lost), vetoed, deductions));
  }

  /** Takes in the recordings of a folder, in order of their names. */
  void addAll(Path folder) throws IOException {
    List<Path> sidecars;
    try (Stream<Path> files = Files.list(folder)) {
      sidecars =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.toString().endsWith(".truth.json"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    for (Path sidecar : sidecars) add(sidecar);
  }

  /** A recording that could not be processed. */
  String addQuarantined(String reason, String... arguments) {
    String fileName = arguments[0];
    return store
        .reception()
        .refuse(
            new Arrived(
                "/in/" + fileName,
                fileName,
                new Fingerprint(9, 9, -1, -1),
                Optional.of(fileName.hashCode() + ""),
                Optional.empty()),
            reason,
            List.of(arguments),
            Optional.empty())
        .id();
  }

  /** A private line, of which only the fact is known. */
  String addExempt(String callId) {
    CallFacts facts = CallFacts.unknown(callId, "zh");
    CallFacts exempt =
        new CallFacts(
            callId,
            facts.startedAt(),
            facts.direction(),
            facts.businessType(),
            facts.agentId(),
            facts.agentName(),
            facts.team(),
            facts.customerNumber(),
            facts.queue(),
            "zh",
            facts.channels(),
            facts.ringSeconds(),
            facts.hangupBy(),
            facts.product(),
            true);
    return store
        .reception()
        .receive(arrived(callId + ".wav", Optional.empty()), exempt, Set.of())
        .id();
  }

  String add(Path sidecar) throws IOException {
    return add(sidecar, UnaryOperator.identity());
  }

  /** The same, as one channel would give it whose speakers nobody can name. */
  String addOnOneChannel(Path sidecar) throws IOException {
    return add(sidecar, SampleCalls::onOneChannel);
  }

  private static HeardCall onOneChannel(HeardCall call) {
    List<Turn> turns =
        call.turns().stream()
            .map(
                turn ->
                    new Turn(
                        Role.UNKNOWN,
                        turn.startMs(),
                        turn.endMs(),
                        turn.words(),
                        turn.prosody(),
                        0.6,
                        Optional.of(
                            new SharedVoice(
                                turn.role() == Role.AGENT ? SharedVoice.Name.A : SharedVoice.Name.B,
                                0.97))))
            .toList();
    return new HeardCall(
        call.facts().on(Map.of()),
        call.durationMs(),
        turns,
        call.sounds(),
        Set.of(Warning.ONE_CHANNEL, Warning.SPEAKERS_UNSURE));
  }

  private String add(Path sidecar, UnaryOperator<HeardCall> as) throws IOException {
    String name = sidecar.getFileName().toString().replace(".json", "");
    Path folder = sidecar.getParent();
    Path wav = folder.resolve(name + ".wav");
    Path recording = Files.exists(wav) ? wav : folder.resolve(name + ".mp3");
    String stored = "recordings/" + recording.getFileName();
    Files.createDirectories(dataFolder.resolve("recordings"));
    Files.copy(recording, dataFolder.resolve(stored));
    JsonNode truth = JSON.readTree(folder.resolve(name + ".truth.json").toFile());
    CallFacts facts = facts(JSON.readTree(sidecar.toFile()));
    List<Turn> turns = turns(truth);
    long durationMs = turns.get(turns.size() - 1).endMs() + 1500;
    String id =
        store
            .reception()
            .receive(
                arrived(recording.getFileName().toString(), Optional.of(stored)), facts, Set.of())
            .id();
    RecordingFacts heard = new RecordingFacts("wav", "pcm_alaw", 8000, 2, durationMs, List.of());
    Set<Warning> warnings = name.endsWith("0083") ? Set.of(Warning.CLIPPED) : Set.of();
    HeardCall call = as.apply(new HeardCall(facts, durationMs, turns, List.of(), warnings));
    store.calls().accepted(id, heard, call.facts().channels(), call.warnings());
    store
        .transcripts()
        .transcribed(id, "vosk-model-small-cn-test", call.turns(), List.of(), Set.of());
    List<Finding> findings = findings(truth, turns);
    store
        .screenings()
        .screened(
            id,
            new Screening(
                "zh-service 1", "anger 1", findings, List.of(), score(call, findings), Set.of()));
    int points = score(call, findings).orElseThrow().points();
    Standing standing = Standing.of(findings, OptionalInt.of(points), false);
    index.put(new IndexedCall(id, recording.getFileName().toString(), call, standing));
    index.commit();
    searches.screened(id);
    return id;
  }

  private static Arrived arrived(String fileName, Optional<String> stored) {
    return new Arrived(
        "/in/" + fileName,
        fileName,
        new Fingerprint(1, 1, 1, 1),
        Optional.of("sha-" + fileName),
        stored);
  }

  private static CallFacts facts(JsonNode sidecar) {
    return new CallFacts(
        sidecar.get("call_id").asText(),
        Optional.of(OffsetDateTime.parse(sidecar.get("started_at").asText())),
        text(sidecar, "direction").map(Direction::ofWire),
        text(sidecar, "business_type").map(BusinessType::ofWire),
        text(sidecar, "agent_id"),
        text(sidecar, "agent_name"),
        text(sidecar, "team"),
        text(sidecar, "customer_number"),
        text(sidecar, "queue"),
        "zh",
        Map.of(Role.AGENT, 0, Role.CUSTOMER, 1),
        OptionalDouble.of(sidecar.path("ring_seconds").asDouble()),
        text(sidecar, "hangup_by").map(HangupBy::ofWire),
        text(sidecar, "product"),
        false);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
  }

  private static List<Turn> turns(JsonNode truth) {
    List<Turn> turns = new ArrayList<>();
    for (JsonNode turn : truth.get("turns")) {
      long start = ms(turn, "start");
      long end = ms(turn, "end");
      List<String> texts = List.of(turn.get("text").asText().split("(?<=\\G..)"));
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        long from = start + (end - start) * i / texts.size();
        long to = start + (end - start) * (i + 1) / texts.size();
        words.add(new Word(texts.get(i), from, to, i % 7 == 3 ? 0.45 : 0.93));
      }
      Role role = Role.ofWire(turn.get("role").asText());
      turns.add(new Turn(role, start, end, words, Prosody.NONE));
    }
    return turns;
  }

  private static List<Finding> findings(JsonNode truth, List<Turn> turns) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode found : truth.get("findings")) {
      Rule rule = RULES.get(found.get("key").asText());
      long start = ms(found, "start");
      long end = ms(found, "end");
      List<Integer> its = new ArrayList<>();
      StringBuilder quote = new StringBuilder();
      for (int seq = 0; seq < turns.size(); seq++) {
        Turn turn = turns.get(seq);
        if (turn.startMs() >= end || turn.endMs() <= start) continue;
        its.add(seq);
        turn.words().stream()
            .filter(word -> word.startMs() < end && word.endMs() > start)
            .forEach(word -> quote.append(word.text()));
      }
      findings.add(
          new Finding(
              found.get("key").asText(),
              rule.name(),
              rule.severity(),
              rule.item(),
              0.86,
              Role.ofWire(found.get("role").asText()),
              new Evidence(start, end, its, quote.toString()),
              rule.because()));
    }
    return findings;
  }

  private static long ms(JsonNode node, String field) {
    return Math.round(node.get(field).asDouble() * 1000);
  }

  private static int cost(Finding finding) {
    return switch (finding.severity()) {
      case INFO -> 0;
      case MINOR -> 3;
      case MAJOR -> 10;
      case CRITICAL -> 20;
    };
  }

  private static void rule(String key, String zh, String en, Severity severity, String item) {
    Wording because = new Wording("通话中出现“" + zh + "”的情形", "The call shows: " + en);
    RULES.put(key, new Rule(new Wording(zh, en), severity, item, because));
  }
}
