package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide's table of what others call an operator: each row does here what it says. */
class OperatorTableTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("tingjian.home"), "docs", "rules.md");

  /** What their own references name: types of SCA's operators, filters and ranges of AWS. */
  private static final List<String> PEERS =
      List.of(
          "HIT_ANY_KEYWORDS",
          "INCLUDE_KEYWORDS",
          "SIMILAR_MATCH",
          "REGULAR_EXPRESSION",
          "notRegex",
          "ADVANCED_REPEAT_DETECT",
          "NER_MODEL",
          "INTERVAL_GREATER",
          "different_role",
          "SPEECH_SPEED_CHECK",
          "average",
          "interruption",
          "volume",
          "recording duration",
          "emotion model",
          "abnormal hang-up",
          "CustomerParam",
          "check range",
          "anchor",
          "number of sentences",
          "TranscriptFilter: Targets",
          "TranscriptFilter: Negate",
          "ParticipantRole",
          "AbsoluteTimeRange: First, Last",
          "AbsoluteTimeRange: StartTime, EndTime",
          "RelativeTimeRange: First, Last",
          "RelativeTimeRange: StartPercentage, EndPercentage",
          "NonTalkTimeFilter: Threshold",
          "InterruptionFilter: Threshold",
          "SentimentFilter: NEGATIVE",
          "SentimentFilter: POSITIVE",
          "category of up to 20 rules",
          "semantic match",
          "word distance",
          "non-talk time share",
          "hold duration");

  @TempDir Path folder;

  record Row(String of, String operator, String when, String fires, String silent) {
    @Override
    public String toString() {
      return of + ": " + operator;
    }
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("| of | operator |")) inTable = true;
      else if (!line.startsWith("|")) inTable = false;
      else if (inTable && !line.startsWith("|---")) rows.add(row(line));
    }
    return rows.stream();
  }

  private static Row row(String line) {
    List<String> cells =
        Stream.of(line.split("(?<!\\\\)\\|"))
            .map(cell -> cell.replace("\\|", "|").strip())
            .toList();
    String when = cells.get(3);
    return new Row(
        cells.get(1),
        cells.get(2),
        when.substring(1, when.length() - 1),
        cells.get(4).replace("<br>", "\n"),
        cells.get(5).replace("<br>", "\n"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowFiresAndStaysSilentAsItSays(Row row) throws Exception {
    OneRule rule = OneRule.when(folder, row.when());
    assertThat(rule.fires(row.fires())).as("fires on").isTrue();
    assertThat(rule.fires(row.silent())).as("fires on what it must be silent on").isFalse();
  }

  @Test
  void noOperatorOfThePeersIsMissing() throws Exception {
    String operators = rows().map(Row::operator).collect(Collectors.joining("\n"));
    for (String peer : PEERS) assertThat(operators).contains(peer);
  }

  @Test
  void everyConditionHasARow() throws Exception {
    String written = rows().map(Row::when).collect(Collectors.joining("\n"));
    Set<String> missing = new TreeSet<>();
    for (String name : ConditionReader.names())
      if (!written.contains(name + ":")) missing.add(name);
    assertThat(missing).isEmpty();
  }
}
