package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.search.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");

  @TempDir Path folder;

  @Test
  void whatIsAlwaysExcusedIsDead() throws Exception {
    assertThat(PackCheck.dead(packs(rule("parrot", "said: { any: [绿鹦鹉, 灰鹦鹉], but_not: [鹦鹉] }"))))
        .extracting(Remark::toString)
        .singleElement()
        .asString()
        .startsWith("rules/zh/mine.yaml:9: can never hold: what it looks for is always excused")
        .endsWith(" in parrot");
    assertThat(PackCheck.dead(packs(rule("parrot", "said: { any: [绿鹦鹉], none: [绿] }")))).hasSize(1);
  }

  @Test
  void whatIsSometimesExcusedLives() throws Exception {
    assertThat(
            PackCheck.dead(
                packs(rule("parrot", "said: { any: [绿鹦鹉, 灰鹦鹉], but_not: [绿鹦鹉], none: [不是] }"))))
        .isEmpty();
  }

  @Test
  void aConditionBesideItsContraryIsDead() throws Exception {
    String when =
        "all: [{ said: { any: [鹦鹉] }, by: agent }, { not: { said: { any: [鹦鹉] }, by: agent } }]";
    assertThat(PackCheck.dead(packs(rule("parrot", when))))
        .singleElement()
        .extracting(Remark::sentence)
        .asString()
        .startsWith("can never hold together with its contrary beside it");
    assertThat(
            PackCheck.dead(packs(rule("parrot", when.replaceFirst("by: agent", "by: customer")))))
        .isEmpty();
  }

  @Test
  void limitsThatExcludeEachOtherAreFaults() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> packs(rule("parrot", "duration: { over: 3min, under: 2min }"))))
        .hasMessageContaining("over must be less than its under");
  }

  @Test
  void rulesThatFireOnEachOthersExamplesOverlap() throws Exception {
    String parrot = rule("parrot", "said: { any: [鹦鹉] }");
    assertThat(PackCheck.overlapping(packs(parrot, rule("bird", "said: { any: [鹦, 鸟] }"))))
        .extracting(Remark::toString)
        .singleElement()
        .asString()
        .startsWith("rules/zh/mine.yaml:5: fires on all examples of bird (rules/zh/mine.yaml:");
    String other = rule("tiger", "said: { any: [老虎] }").replace("绿鹦鹉", "红老虎").replace("灰鹦鹉", "白老虎");
    assertThat(PackCheck.overlapping(packs(parrot, other))).isEmpty();
  }

  @Test
  void ruleInsideAnotherIsToldWithTheWiderOne() throws Exception {
    String zoo = rule("zoo", "said: { any: [鹦鹉, 老虎] }").replace("灰鹦鹉", "白老虎");
    assertThat(PackCheck.overlapping(packs(rule("parrot", "said: { any: [鹦鹉] }"), zoo)))
        .extracting(Remark::toString)
        .singleElement()
        .asString()
        .contains("wherever it should fire, zoo (rules/zh/mine.yaml:")
        .endsWith("fires too in parrot");
  }

  @Test
  void subClassesOfOneKeyMayOverlap() throws Exception {
    String parrot = rule("parrot", "said: { any: [鹦鹉] }");
    assertThat(
            PackCheck.overlapping(
                packs(parrot, parrot.replace("zh: 鹦鹉, en: Parrot", "zh: 大鹦鹉, en: Macaw"))))
        .isEmpty();
  }

  @Test
  void wordsThatTheModelCannotWriteAreToldWithTheNearest() throws Exception {
    RulePacks packs = packs(rule("parrot", "not: { said: { any: [老虎, 脑虎] } }"));
    assertThat(PackCheck.unwritable(packs, "zh", Vocabulary.of(List.of("老虎", "虎")), "small"))
        .extracting(Remark::toString)
        .singleElement()
        .asString()
        .contains(
            "phrase \"脑虎\" is not made of words of small; the nearest it can write is \"□虎\"");
  }

  @Test
  void examplesCoverWhatHoldsInOneAndFailsInAnother() throws Exception {
    String when =
        "all: [{ said: { any: [鹦鹉] }, within: { first: 5s } }, { not: { said: { any: [老虎] } } }]";
    ExampleCoverage coverage = ExampleCoverage.of(packs(rule("parrot", when)));
    assertThat(coverage.gaps())
        .extracting(Remark::sentence)
        .containsExactly(
            "no example tries what narrows it (it never holds elsewhere): { said: { any: [鹦鹉] },"
                + " within: { first: 5s } }",
            "fails in no example: { not: … }",
            "holds in no example: { said: { any: [老虎] } }");
    assertThat(coverage.conditions()).isEqualTo(5);
    assertThat(coverage.tried()).isEqualTo(2);
  }

  @Test
  void shippedPacksHaveNothingDead() throws Exception {
    assertThat(PackCheck.dead(RulePacks.load(RULES))).isEmpty();
  }

  private RulePacks packs(String... rules) throws Exception {
    Path home = folder.resolve("rules");
    Files.createDirectories(home.resolve("zh"));
    Files.createDirectories(home.resolve("scorecards"));
    try (Stream<Path> cards = Files.list(RULES.resolve("scorecards"))) {
      for (Path card : cards.toList()) {
        Path copy = home.resolve("scorecards").resolve(card.getFileName());
        if (Files.notExists(copy)) Files.copy(card, copy);
      }
    }
    Files.writeString(
        home.resolve("zh/mine.yaml"),
        "pack: mine\nversion: 1\nlanguage: zh\nrules:\n" + String.join("", rules));
    return RulePacks.load(home);
  }

  private static String rule(String key, String when) throws IOException {
    return """
      - key: %s
        name: { zh: 鹦鹉, en: Parrot }
        severity: minor
        item: wording
        when: { %s }
        because: { zh: 提到, en: Mentioned }
        examples:
          fires: [agent 0:00-0:02 绿鹦鹉, agent 0:00-0:02 灰鹦鹉]
          silent: [agent 0:00-0:02 狮子]
    """
        .formatted(key, when);
  }
}
