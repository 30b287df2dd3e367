package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole calls of other businesses in other words: each has the keys it should have, and no others.
 */
class HeldOutDialoguesTest {
  private static Screener screener;

  record Case(int line, Set<String> keys, String dialogue) {
    @Override
    public String toString() {
      return "line " + line + ": " + (keys.isEmpty() ? "nothing to find" : String.join(", ", keys));
    }
  }

  @BeforeAll
  static void readRules() throws Exception {
    screener = new Screener(RulePacks.load(Path.of(System.getProperty("tingjian.home"), "rules")));
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] lines =
        new String(
                HeldOutDialoguesTest.class.getResourceAsStream("dialogues.txt").readAllBytes(),
                StandardCharsets.UTF_8)
            .split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith("= ")) continue;
      StringBuilder dialogue = new StringBuilder();
      for (int j = i + 1; j < lines.length && !lines[j].startsWith("= "); j++)
        dialogue.append(lines[j]).append('\n');
      cases.add(new Case(i + 1, keys(lines[i].substring(2)), dialogue.toString()));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void callHasTheKeysItShouldHaveAndNoOthers(Case given) throws BadDialogue {
    Dialogue dialogue = Dialogue.parse(given.dialogue());
    Screening screening = screener.screen(dialogue.call(), dialogue.labels());
    assertThat(screening.failures()).isEmpty();
    assertThat(screening.warnings()).isEmpty();
    String quotes =
        screening.findings().stream()
            .map(finding -> finding.key() + " " + finding.evidence().quote())
            .collect(Collectors.joining("\n"));
    Set<String> found = new TreeSet<>();
    for (Finding finding : screening.findings()) found.add(finding.key());
    assertThat(found).as(quotes).isEqualTo(given.keys());
  }

  private static Set<String> keys(String line) {
    if (line.strip().equals("none")) return Set.of();
    return Arrays.stream(line.split(","))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
