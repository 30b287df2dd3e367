package io.tingjian.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The report as people read it. */
final class ReportTable {
  private static final int KEY_WIDTH = 24;

  private final EvaluationReport report;
  private final StringBuilder text = new StringBuilder();

  ReportTable(EvaluationReport report) {
    this.report = report;
  }

  String text() {
    Map<String, KeyScore> speech = report.fromSpeech();
    Map<String, KeyScore> truth = report.fromTruth();
    head();
    Map<String, KeyScore> all = new TreeMap<>(truth);
    all.putAll(speech);
    for (String key : all.keySet()) {
      text.append(pad(key));
      if (report.source().speech()) cells(speech.get(key));
      if (report.source().truth()) cells(truth.get(key));
      text.append(report.covers(key) ? "" : "  (no rule)").append('\n');
    }
    text.append(pad("macro F1"));
    if (report.source().speech()) macro(speech);
    if (report.source().truth()) macro(truth);
    text.append("\n\n");
    wrongCalls();
    untold();
    if (report.source().speech()) hearing();
    line(
        "%d calls, %.0f s of audio in %.1f s (%.0f × real time)",
        report.results().size(),
        report.audioSeconds(),
        report.wallSeconds(),
        report.audioSeconds() / report.wallSeconds());
    return text.toString();
  }

  private void head() {
    text.append(pad(""));
    for (String column : columns()) text.append(String.format("  | %-31s", "from " + column));
    text.append('\n').append(pad("key"));
    for (int i = 0; i < columns().size(); i++)
      text.append(
          String.format("  | %3s %3s %3s %6s %6s %6s", "tp", "fp", "fn", "prec", "rec", "F1"));
    text.append('\n');
  }

  private List<String> columns() {
    return switch (report.source()) {
      case SPEECH -> List.of("speech");
      case TRUTH -> List.of("true words");
      case BOTH -> List.of("speech", "true words");
    };
  }

  private void cells(KeyScore score) {
    if (score == null) text.append(String.format("  | %31s", ""));
    else
      text.append(
          String.format(
              Locale.ROOT,
              "  | %3d %3d %3d %6.2f %6.2f %6.2f",
              score.tp(),
              score.fp(),
              score.fn(),
              score.precision(),
              score.recall(),
              score.f1()));
  }

  private void macro(Map<String, KeyScore> scores) {
    text.append(String.format(Locale.ROOT, "  | %31.2f", report.macroF1(scores)));
  }

  private void wrongCalls() {
    if (report.source().speech()) wrong("from speech", true);
    if (report.source().truth()) wrong("from true words", false);
  }

  private void wrong(String heading, boolean fromSpeech) {
    StringBuilder rows = new StringBuilder();
    for (CaseResult result : report.results()) {
      CaseResult.Judged judged =
          (fromSpeech ? result.fromSpeech() : result.fromTruth()).orElseThrow();
      KeyScore.Pair pair = report.pair(result, judged);
      if (pair.missed().isEmpty() && pair.extra().isEmpty()) continue;
      rows.append("  ").append(result.callId());
      names(rows, "missed", pair.missed());
      names(rows, "extra", pair.extra());
      rows.append('\n');
    }
    text.append("wrong ")
        .append(heading)
        .append(rows.isEmpty() ? ": none\n" : ":\n")
        .append(rows)
        .append('\n');
  }

  private static void names(StringBuilder rows, String word, Set<String> keys) {
    if (!keys.isEmpty())
      rows.append("  ")
          .append(word)
          .append(": ")
          .append(keys.stream().collect(Collectors.joining(", ")));
  }

  private void untold() {
    if (report.untold().isEmpty()) return;
    text.append("found, and no truth here speaks of it (calls): ")
        .append(
            report.untold().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")))
        .append("\n\n");
  }

  private void hearing() {
    line(
        "character error rate (95 %% interval over calls): agent %s, customer %s, all %s",
        percent(report.agents()), percent(report.customers()), percent(report.everybody()));
    if (report.attributions().isEmpty()) return;
    line(
        "speech on one channel given to (95 %% interval over calls): the right speaker %s,"
            + " the wrong one %s, nobody %s",
        share(Attribution::right), share(Attribution::wrong), share(Attribution::unknown));
  }

  private String share(ToLongFunction<Attribution> part) {
    List<Attribution> calls = report.attributions();
    return String.format(Locale.ROOT, "%.1f %%", 100 * Attribution.share(calls, part))
        + Interval.of(calls, drawn -> Attribution.share(drawn, part))
            .map(interval -> " (" + interval.percent() + ")")
            .orElse("");
  }

  private static String percent(List<CharacterErrors> calls) {
    double rate = Interval.rate(calls);
    if (Double.isNaN(rate)) return "–";
    return String.format(Locale.ROOT, "%.1f %%", 100 * rate)
        + Interval.ofRate(calls).map(interval -> " (" + interval.percent() + ")").orElse("");
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String pad(String key) {
    return String.format("%-" + KEY_WIDTH + "s", key);
  }
}
