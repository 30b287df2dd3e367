package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.call.Wording;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ReportTest {
  @Test
  void showsTheWorstCallFirstWithSecondAndWordsOfEachFinding() {
    String table =
        new Report(Ansi.OFF, Locale.CHINESE)
            .table(
                List.of(
                    line("A-1", 100),
                    line(
                        "A-2",
                        85,
                        finding("未致谢", Severity.MAJOR, 61_234, "嗯好"),
                        finding("没有告别", Severity.MINOR, 2_000, "")),
                    line("A-3", 0, finding("索要密码", Severity.CRITICAL, 5_000, "密码@|red 是|@多少"))));

    assertThat(table.lines())
        .anySatisfy(row -> assertThat(row).contains("A-2", "3025 林晓燕", "▪ 00:02.0  没有告别"))
        .anySatisfy(row -> assertThat(row).contains("▲ 01:01.2  未致谢  「嗯好」").doesNotContain("A-2"));
    assertThat(table).contains("「密码@\u2060|red 是|@多少」");
    assertThat(table.indexOf("A-3")).isLessThan(table.indexOf("A-2"));
    assertThat(table.indexOf("A-2")).isLessThan(table.indexOf("A-1"));
  }

  @Test
  void aCallThatCannotBeJudgedHasItsWarningAndNoScore() {
    String table =
        new Report(Ansi.OFF, Locale.ENGLISH)
            .table(
                List.of(
                    new Report.Line(
                        "A-4",
                        "",
                        3_000,
                        OptionalInt.empty(),
                        Set.of(Warning.NO_SPEECH),
                        List.of())));
    assertThat(table.lines()).last().asString().matches(" +–  A-4 +! no_speech *");
  }

  private static Report.Line line(String callId, int score, Finding... findings) {
    return new Report.Line(
        callId, "3025 林晓燕", 40_000, OptionalInt.of(score), Set.of(), List.of(findings));
  }

  private static Finding finding(String name, Severity severity, long startMs, String quote) {
    return new Finding(
        "key",
        new Wording(name, name),
        severity,
        "item",
        0.9,
        Role.AGENT,
        new Evidence(startMs, startMs + 1_000, List.of(), quote),
        new Wording("因为", "because"));
  }
}
