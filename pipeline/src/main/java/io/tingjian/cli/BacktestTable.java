package io.tingjian.cli;

import io.tingjian.call.Decision;
import io.tingjian.screen.BacktestReport;
import io.tingjian.screen.BacktestReport.RuleChange;
import io.tingjian.screen.BacktestReport.Sample;
import io.tingjian.screen.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A backtest as text: one paragraph for each key, with places to hear. */
final class BacktestTable {
  private final Locale language;
  private final StringBuilder text = new StringBuilder();

  BacktestTable(Locale language) {
    this.language = language;
  }

  String of(BacktestReport report) {
    say("%s %s against %s", report.pack(), report.version(), against(report));
    say(
        "%d calls, %d of them held against the rules, %.1f s",
        report.calls(), report.held(), report.tookMs() / 1000.0);
    for (RuleChange rule : report.rules()) rule(rule);
    report.failures().forEach(f -> say("%n%s failed: %s", f.ruleKey(), f.message()));
    return text.toString();
  }

  private static String against(BacktestReport report) {
    if (report.against().isEmpty()) return "no screened calls";
    return report.against().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            calls ->
                (calls.getKey().isEmpty() ? "no such pack" : "version " + calls.getKey())
                    + " ("
                    + calls.getValue()
                    + " calls)")
        .collect(Collectors.joining(", "));
  }

  private void rule(RuleChange rule) {
    say("%n%s  %s", rule.key(), rule.name().in(language));
    say(
        "  %d new, %d lost, %d unchanged%s",
        rule.fresh(),
        rule.lost(),
        rule.unchanged(),
        rule.lostConfirmed() == 0 ? "" : "; " + rule.lostConfirmed() + " lost ones were confirmed");
    say("  precision by verdicts: %s, before: %s", words(rule.after()), words(rule.before()));
    samples("new", rule.freshSamples());
    samples("lost", rule.lostSamples());
  }

  private static String words(Precision precision) {
    if (precision.judged() == 0) return "nobody has judged any";
    return String.format(
        Locale.ROOT,
        "%.0f %% (%.0f to %.0f %%, %d judged)",
        100 * precision.estimate(),
        100 * precision.low(),
        100 * precision.high(),
        precision.judged());
  }

  private void samples(String what, List<Sample> samples) {
    for (Sample sample : samples)
      say(
          "  %-4s  %s  %s  %-8s  %s%s",
          what,
          sample.callId(),
          Clockface.of(sample.startMs()),
          sample.role().wire(),
          sample.quote().isEmpty() ? "–" : sample.quote(),
          sample.verdict().map(Decision::wire).map(word -> "  (" + word + ")").orElse(""));
  }

  private void say(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
