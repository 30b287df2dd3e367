package io.tingjian.cli;

import io.tingjian.call.Finding;
import io.tingjian.screen.Explanation;
import io.tingjian.screen.Explanation.Nearly;
import io.tingjian.screen.Explanation.Node;
import io.tingjian.screen.Explanation.Reading;
import io.tingjian.screen.Explanation.Spot;
import java.util.List;
import java.util.Locale;

/** An explanation as people read it in a terminal. */
final class ExplanationTree {
  private static final String STEP = "   ";

  private final boolean chinese;

  ExplanationTree(Locale language) {
    this.chinese = language.getLanguage().equals("zh");
  }

  String of(List<Explanation> told) {
    StringBuilder text = new StringBuilder();
    for (Explanation one : told) {
      if (text.length() > 0) text.append('\n');
      add(one, text);
    }
    return text.toString();
  }

  private void add(Explanation told, StringBuilder text) {
    text.append(told.key())
        .append("  ")
        .append(chinese ? told.name().zh() : told.name().en())
        .append("  ")
        .append(told.file())
        .append(':')
        .append(told.line())
        .append("  (")
        .append(told.pack())
        .append(")\n")
        .append(outcome(told.outcome()))
        .append('\n');
    for (Finding found : told.findings())
      text.append(STEP)
          .append(
              String.format(
                  Locale.ROOT,
                  "→ %s-%s  %s  %.0f %%%n",
                  Clockface.of(found.evidence().startMs()),
                  Clockface.of(found.evidence().endMs()),
                  found.severity().wire(),
                  found.confidence() * 100));
    add(told.when(), "", text);
  }

  private void add(Node node, String indent, StringBuilder text) {
    text.append(indent).append(mark(node)).append(' ');
    if (!node.says().contains(node.place() + ":")) text.append(node.place()).append(": ");
    text.append(node.says()).append("  :").append(node.line()).append('\n');
    String inner = indent + STEP;
    for (Spot spot : node.spots()) text.append(inner).append(spot(spot)).append('\n');
    for (Nearly nearly : node.nearly())
      text.append(inner)
          .append(chinese ? "差一点：" : "nearly: ")
          .append(spot(nearly.spot()))
          .append("  ")
          .append(chinese ? nearly.why().wording().zh() : nearly.why().wording().en())
          .append('\n');
    for (Reading reading : node.readings())
      text.append(inner)
          .append(chinese ? "实测 " : "measured: ")
          .append(reading.name())
          .append(' ')
          .append(number(reading.value()))
          .append(reading.unit().isEmpty() ? "" : " " + reading.unit())
          .append('\n');
    for (Node member : node.members()) add(member, inner, text);
  }

  private static String mark(Node node) {
    return switch (node.holds()) {
      case YES -> "✓";
      case NO -> "✗";
      case UNHEARD -> "?";
    };
  }

  private String spot(Spot spot) {
    String sound =
        spot.bySound() > 0
            ? String.format(
                Locale.ROOT, chinese ? "  音近 %.0f %%" : "  %.0f %% by sound", spot.bySound() * 100)
            : "";
    return String.format(
        Locale.ROOT,
        "%s-%s %-8s %s  %.0f %%%s",
        Clockface.of(spot.startMs()),
        Clockface.of(spot.endMs()),
        spot.role().wire(),
        spot.quote().isEmpty() ? "" : "“" + spot.quote() + "”",
        spot.confidence() * 100,
        sound);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private String outcome(Explanation.Outcome outcome) {
    return switch (outcome) {
      case FIRED -> chinese ? "命中" : "fired";
      case SILENT -> chinese ? "未命中：条件不成立" : "silent: its conditions do not hold";
      case UNHEARD ->
          chinese
              ? "未判定：所问的听不到（某一方整通没有声音，或单声道录音听不出谁打断谁）"
              : "undecided: what it asks about cannot be heard (somebody is silent throughout, or"
                  + " one channel does not tell who talks into whose words)";
      case DOES_NOT_APPLY -> chinese ? "不适用于这类通话" : "meant for other calls (applies)";
      case OUTDONE ->
          chinese ? "同名规则已更有把握地命中同一处" : "another rule of this key found the same more surely";
      case UNJUDGEABLE -> chinese ? "这段录音无法评判" : "this recording cannot be judged";
    };
  }
}
