package io.tingjian.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The report as machines read it: docs/quality.md describes the shape. */
final class ReportJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  static String of(EvaluationReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.set("keys", keys(report.fromSpeech()));
    root.set("keys_from_truth", keys(report.fromTruth()));
    ObjectNode cer = root.putObject("cer");
    ObjectNode intervals = root.putObject("cer_interval");
    hearing(cer, intervals, "agent", report.agents());
    hearing(cer, intervals, "customer", report.customers());
    hearing(cer, intervals, "all", report.everybody());
    if (!report.attributions().isEmpty()) {
      ObjectNode speech = root.putObject("speech_time");
      ObjectNode around = root.putObject("speech_time_interval");
      share(speech, around, "right", report.attributions(), Attribution::right);
      share(speech, around, "wrong", report.attributions(), Attribution::wrong);
      share(speech, around, "unknown", report.attributions(), Attribution::unknown);
    }
    ArrayNode calls = root.putArray("calls");
    report.results().forEach(result -> calls.add(call(report, result)));
    root.put("audio_seconds", rounded(report.audioSeconds()));
    root.put("wall_seconds", rounded(report.wallSeconds()));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  private static ObjectNode keys(Map<String, KeyScore> scores) {
    ObjectNode keys = JSON.createObjectNode();
    scores.forEach(
        (key, score) ->
            keys.putObject(key)
                .put("tp", score.tp())
                .put("fp", score.fp())
                .put("fn", score.fn())
                .put("precision", rounded(score.precision()))
                .put("recall", rounded(score.recall()))
                .put("f1", rounded(score.f1())));
    return keys;
  }

  private static ObjectNode call(EvaluationReport report, CaseResult result) {
    KeyScore.Pair pair = report.pair(result, result.judged());
    ObjectNode call = JSON.createObjectNode().put("call_id", result.callId());
    names(call.putArray("missed"), pair.missed());
    names(call.putArray("extra"), pair.extra());
    ArrayNode findings = call.putArray("findings");
    result
        .judged()
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("key", finding.key())
                    .put("start", seconds(finding.evidence().startMs()))
                    .put("end", seconds(finding.evidence().endMs())));
    ArrayNode turns = call.putArray("turns");
    result
        .judged()
        .call()
        .turns()
        .forEach(
            turn ->
                turns
                    .addObject()
                    .put("role", turn.role().wire())
                    .put("start", seconds(turn.startMs()))
                    .put("end", seconds(turn.endMs()))
                    .put("text", turn.text()));
    return call;
  }

  private static void names(ArrayNode array, Set<String> keys) {
    keys.forEach(array::add);
  }

  private static void hearing(
      ObjectNode cer, ObjectNode intervals, String role, List<CharacterErrors> calls) {
    double rate = Interval.rate(calls);
    if (Double.isNaN(rate)) cer.putNull(role);
    else cer.put(role, rounded(rate));
    Interval.ofRate(calls)
        .ifPresentOrElse(
            i -> intervals.putArray(role).add(rounded(i.low())).add(rounded(i.high())),
            () -> intervals.putNull(role));
  }

  private static void share(
      ObjectNode speech,
      ObjectNode intervals,
      String name,
      List<Attribution> calls,
      ToLongFunction<Attribution> part) {
    speech.put(name, rounded(Attribution.share(calls, part)));
    Interval.of(calls, drawn -> Attribution.share(drawn, part))
        .ifPresent(i -> intervals.putArray(name).add(rounded(i.low())).add(rounded(i.high())));
  }

  private static double seconds(long ms) {
    return ms / 1000.0;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
