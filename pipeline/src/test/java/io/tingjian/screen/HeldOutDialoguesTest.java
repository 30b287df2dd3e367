package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.classify.Classifiers;
import io.tingjian.classify.TurnProbabilities;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole calls of other businesses in other words, judged by rules and classifiers together: each
 * has the keys it should have, and no others but those that its definition leaves open.
 */
class HeldOutDialoguesTest {
  private static final List<String> FILES =
      List.of("dialogues.txt", "dialogues_b.txt", "dialogues_c.txt", "dialogues_d.txt");

  private static Screener screener;
  private static Classifiers classifiers;

  /** The keys that these calls were written for; of others they say nothing. */
  private static Set<String> spokenOf;

  record Case(String file, int line, Set<String> keys, Set<String> open, String dialogue) {
    @Override
    public String toString() {
      return file
          + " line "
          + line
          + ": "
          + (keys.isEmpty() ? "nothing to find" : String.join(", ", keys));
    }
  }

  @BeforeAll
  static void readRules() throws Exception {
    Path home = Path.of(System.getProperty("tingjian.home"));
    screener = new Screener(RulePacks.load(home.resolve("rules")));
    classifiers = Classifiers.open(home.resolve("models/classifiers"));
    spokenOf =
        cases()
            .flatMap(given -> given.keys().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @AfterAll
  static void closeClassifiers() {
    classifiers.close();
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : FILES) cases.addAll(cases(file));
    return cases.stream();
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] lines =
        new String(
                HeldOutDialoguesTest.class.getResourceAsStream(file).readAllBytes(),
                StandardCharsets.UTF_8)
            .split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith("= ")) continue;
      StringBuilder dialogue = new StringBuilder();
      for (int j = i + 1; j < lines.length && !lines[j].startsWith("= "); j++)
        dialogue.append(lines[j]).append('\n');
      Set<String> keys = keys(lines[i].substring(2));
      Set<String> open = new TreeSet<>();
      for (String key : keys) if (key.startsWith("~")) open.add(key.substring(1));
      keys.removeIf(key -> key.startsWith("~"));
      cases.add(new Case(file, i + 1, keys, open, dialogue.toString()));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void callHasTheKeysItShouldHaveAndNoOthers(Case given) throws BadDialogue {
    Screening screening = screen(given);
    assertThat(screening.failures()).isEmpty();
    assertThat(screening.warnings()).isEmpty();
    String quotes =
        screening.findings().stream()
            .map(finding -> finding.key() + " " + finding.evidence().quote())
            .collect(Collectors.joining("\n"));
    assertThat(found(given, screening)).as(quotes).isEqualTo(given.keys());
  }

  /** Not all of these calls are judged rightly; how many stands on the quality page. */
  @ParameterizedTest
  @CsvSource({
    "dialogues_e.txt, 0.95, 0.95",
    "dialogues_f.txt, 0.95, 0.95",
    "dialogues_g.txt, 0.95, 0.95"
  })
  void callsAreJudgedAboutAsWellAsTheQualityPageSays(
      String file, double leastPrecision, double leastRecall) throws Exception {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    StringBuilder astray = new StringBuilder();
    for (Case given : cases(file)) {
      Set<String> found = found(given, screen(given));
      Set<String> extra = new TreeSet<>(found);
      extra.removeAll(given.keys());
      Set<String> lacking = new TreeSet<>(given.keys());
      lacking.removeAll(found);
      right += given.keys().size() - lacking.size();
      wrong += extra.size();
      missed += lacking.size();
      if (!extra.isEmpty() || !lacking.isEmpty())
        astray
            .append(given)
            .append(": extra ")
            .append(extra)
            .append(", missed ")
            .append(lacking)
            .append("\n");
    }
    assertThat((double) right / (right + wrong))
        .as("precision\n" + astray)
        .isGreaterThan(leastPrecision);
    assertThat((double) right / (right + missed))
        .as("recall\n" + astray)
        .isGreaterThan(leastRecall);
  }

  private static Screening screen(Case given) throws BadDialogue {
    HeardCall call = Dialogue.parse(given.dialogue()).call();
    TurnProbabilities labels = classifiers.label(call);
    return screener.screen(call, labels::probability);
  }

  private static Set<String> found(Case given, Screening screening) {
    Set<String> found = new TreeSet<>();
    for (Finding finding : screening.findings()) found.add(finding.key());
    found.removeAll(given.open());
    found.retainAll(spokenOf);
    return found;
  }

  private static Set<String> keys(String line) {
    if (line.strip().equals("none")) return new TreeSet<>();
    return Arrays.stream(line.split(","))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
