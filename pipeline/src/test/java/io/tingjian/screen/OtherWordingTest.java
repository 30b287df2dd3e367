package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.classify.Classifiers;
import io.tingjian.classify.TurnProbabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single turns in other people's words: what each key finds, and what it leaves alone. */
class OtherWordingTest {
  private static Screener screener;
  private static Classifiers classifiers;

  @BeforeAll
  static void readRules() throws Exception {
    Path home = Path.of(System.getProperty("tingjian.home"));
    screener = new Screener(RulePacks.load(home.resolve("rules")));
    classifiers = Classifiers.open(home.resolve("models/classifiers"));
  }

  @AfterAll
  static void closeClassifiers() {
    classifiers.close();
  }

  static Stream<WordingCase> used() throws IOException {
    List<WordingCase> cases = new ArrayList<>(WordingCase.read("wording_dev.txt"));
    cases.addAll(WordingCase.read("wording_second.txt"));
    cases.addAll(WordingCase.read("wording_fourth.txt"));
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("used")
  void turnThatTheRulesWereWidenedOnIsJudgedRightly(WordingCase given) throws BadDialogue {
    Set<String> about = new TreeSet<>(found(given));
    about.retainAll(given.keys());
    assertThat(about).as(given.text()).isEqualTo(given.found() ? given.keys() : Set.of());
  }

  @Test
  void turnsThatNoRuleWasWidenedOnAreJudgedAboutAsWellAsTheQualityPageSays() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    StringBuilder wrong = new StringBuilder();
    for (WordingCase given : WordingCase.read("wording_blind.txt")) {
      Set<String> found = found(given);
      for (String key : given.keys()) {
        boolean right = found.contains(key) == given.found();
        counts.merge(
            (given.found() ? "there " : "near ") + (right ? "right" : "wrong"), 1, Integer::sum);
        if (!right) wrong.append(given).append("  ").append(given.text()).append('\n');
      }
    }
    double recall = share(counts, "there right", "there wrong");
    double silence = share(counts, "near right", "near wrong");
    assertThat(recall).as("found of what is there\n" + wrong).isGreaterThan(0.7);
    assertThat(silence).as("silent on what is near\n" + wrong).isGreaterThan(0.9);
  }

  private static double share(Map<String, Integer> counts, String one, String other) {
    double part = counts.getOrDefault(one, 0);
    return part / (part + counts.getOrDefault(other, 0));
  }

  private static Set<String> found(WordingCase given) throws BadDialogue {
    HeardCall call = Dialogue.parse(given.dialogue()).call();
    TurnProbabilities labels = classifiers.label(call);
    Screening screening = screener.screen(call, labels::probability);
    assertThat(screening.failures()).isEmpty();
    Set<String> keys = new TreeSet<>();
    for (Finding finding : screening.findings()) keys.add(finding.key());
    return keys;
  }
}
