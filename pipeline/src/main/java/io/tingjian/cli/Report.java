package io.tingjian.cli;

import io.tingjian.call.Finding;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.written.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/**
 * The table of a batch: calls worst first, each finding with its second and the words that prove
 * it, then the totals.
 */
final class Report {
  /**
   * One screened call.
   *
   * @param score empty when nothing could be judged
   */
  record Line(
      String callId,
      String agent,
      long durationMs,
      OptionalInt score,
      Set<Warning> warnings,
      List<Finding> findings) {
    private Severity worst() {
      return findings.stream()
          .map(Finding::severity)
          .max(Comparator.naturalOrder())
          .orElse(Severity.INFO);
    }
  }

  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing(Line::worst)
          .reversed()
          .thenComparing(line -> line.score().orElse(101))
          .thenComparing(line -> -line.findings().size())
          .thenComparing(Line::callId);
  private static final int QUOTE = 34;

  private final Ansi ansi;
  private final Locale language;

  Report(Ansi ansi, Locale language) {
    this.ansi = ansi;
    this.language = language;
  }

  String table(List<Line> calls) {
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(ansi),
            new Column(6, 0, Overflow.TRUNCATE),
            new Column(20, 2, Overflow.WRAP),
            new Column(16, 2, Overflow.WRAP),
            new Column(74, 2, Overflow.WRAP));
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    table.addRowValues(
        bold(say("得分", " score")),
        bold(say("通话", "call")),
        bold(say("坐席", "agent")),
        bold(say("问题点", "findings")));
    for (Line call : calls.stream().sorted(WORST_FIRST).toList()) addCall(table, call);
    return table.toString();
  }

  private void addCall(TextTable table, Line call) {
    Ansi.Text score = ansi.text(score(call));
    Ansi.Text id = plain(call.callId());
    Ansi.Text agent = plain(call.agent());
    List<Ansi.Text> rows =
        call.findings().stream()
            .sorted(Comparator.comparingLong(finding -> finding.evidence().startMs()))
            .map(this::finding)
            .collect(Collectors.toList());
    if (!call.warnings().isEmpty())
      rows.add(
          plain(
              call.warnings().stream()
                  .map(Warning::wire)
                  .sorted()
                  .collect(Collectors.joining(", ", "! ", ""))));
    if (rows.isEmpty()) rows.add(plain("–"));
    table.addRowValues(score, id, agent, rows.get(0));
    for (Ansi.Text row : rows.subList(1, rows.size()))
      table.addRowValues(ansi.text(""), ansi.text(""), ansi.text(""), row);
  }

  private Ansi.Text finding(Finding finding) {
    String mark =
        switch (finding.severity()) {
          case CRITICAL -> "@|bold,red ■|@ ";
          case MAJOR -> "@|yellow ▲|@ ";
          case MINOR -> "@|cyan ▪|@ ";
          case INFO -> "@|faint ·|@ ";
        };
    String quote = Written.inFigures(finding.evidence().quote());
    if (quote.length() > QUOTE) quote = quote.substring(0, QUOTE) + "…";
    return ansi.text(mark)
        .concat(
            plain(Clockface.of(finding.evidence().startMs()) + "  " + finding.name().in(language)))
        .concat(quote.isEmpty() ? plain("") : plain("  「" + quote + "」"));
  }

  private static String score(Line call) {
    if (call.score().isEmpty()) return "     –";
    int points = call.score().getAsInt();
    String style = points < 60 ? "red" : points < 90 ? "yellow" : "green";
    return String.format(Locale.ROOT, "@|%s %6d|@", style, points);
  }

  private Ansi.Text bold(String text) {
    return ansi.text("@|bold " + text + "|@");
  }

  /**
   * Words that come from calls and files; an unseen joiner keeps them from being read as mark-up.
   */
  private Ansi.Text plain(String text) {
    return ansi.text(text.replace("@|", "@\u2060|"));
  }

  private String say(String zh, String en) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}
