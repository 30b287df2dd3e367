package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that says which norm is seen by which rule speaks the truth. */
class RulesCoverageTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));
  private static final Pattern KEY = Pattern.compile("`([a-z0-9_]+)`");

  private record Norm(String name, Set<String> keys, String note) {}

  private static final List<Norm> NORMS = new ArrayList<>();
  private static Set<String> ruleKeys;

  @BeforeAll
  static void read() throws Exception {
    RulePacks packs = RulePacks.load(HOME.resolve("rules"));
    ruleKeys =
        packs.rulesFor("zh").stream()
            .filter(rule -> rule.warning().isEmpty())
            .map(Rule::key)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String line : Files.readAllLines(HOME.resolve("docs/rules-coverage.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 5 || cells[1].startsWith("--") || cells[1].startsWith(" **")) continue;
      Set<String> keys = new TreeSet<>();
      Matcher key = KEY.matcher(cells[2]);
      while (key.find()) keys.add(key.group(1));
      NORMS.add(new Norm(cells[1].strip(), keys, cells[3].strip()));
    }
    NORMS.remove(0);
  }

  @Test
  void everyNormIsSeenByARuleOrThePageSaysWhyNot() {
    assertThat(NORMS).hasSizeGreaterThan(60);
    assertThat(NORMS).allMatch(norm -> !norm.keys().isEmpty() || norm.note().length() > 10);
  }

  @Test
  void everyKeyOfThePageIsARulesAndEveryRulesKeyStandsOnThePage() {
    Set<String> named =
        NORMS.stream()
            .flatMap(norm -> norm.keys().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(ruleKeys);
  }
}
