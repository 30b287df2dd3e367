package io.tingjian.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingjian.call.Decision;
import io.tingjian.screen.BacktestReport;
import io.tingjian.screen.BacktestReport.RuleChange;
import io.tingjian.screen.BacktestReport.Sample;
import io.tingjian.screen.Precision;
import java.util.List;

/** A backtest for machines. */
final class BacktestJson {
  private BacktestJson() {}

  static String of(BacktestReport report) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("pack", report.pack()).put("version", report.version());
    root.put("calls", report.calls()).put("held", report.held()).put("took_ms", report.tookMs());
    ObjectNode against = root.putObject("against");
    report.against().forEach(against::put);
    ArrayNode rules = root.putArray("rules");
    report.rules().forEach(rule -> add(rule, rules.addObject()));
    ArrayNode failures = root.putArray("failures");
    report
        .failures()
        .forEach(f -> failures.addObject().put("key", f.ruleKey()).put("message", f.message()));
    return root.toPrettyString() + "\n";
  }

  private static void add(RuleChange rule, ObjectNode node) {
    node.put("key", rule.key());
    node.put("unchanged", rule.unchanged()).put("new", rule.fresh()).put("lost", rule.lost());
    node.put("lost_confirmed", rule.lostConfirmed());
    add(rule.before(), node.putObject("precision_before"));
    add(rule.after(), node.putObject("precision"));
    add(rule.freshSamples(), node.putArray("new_samples"));
    add(rule.lostSamples(), node.putArray("lost_samples"));
  }

  private static void add(Precision precision, ObjectNode node) {
    node.put("confirmed", precision.confirmed()).put("rejected", precision.rejected());
    if (precision.judged() > 0) node.put("estimate", precision.estimate());
    node.put("low", precision.low()).put("high", precision.high());
  }

  private static void add(List<Sample> samples, ArrayNode into) {
    for (Sample sample : samples)
      into.addObject()
          .put("id", sample.id())
          .put("call_id", sample.callId())
          .put("started_at", sample.startedAt().map(Object::toString).orElse(null))
          .put("start_ms", sample.startMs())
          .put("end_ms", sample.endMs())
          .put("role", sample.role().wire())
          .put("quote", sample.quote())
          .put("confidence", sample.confidence())
          .put("verdict", sample.verdict().map(Decision::wire).orElse(null));
  }
}
