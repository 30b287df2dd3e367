package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a quality manager is told when a pack cannot be used. */
class RuleFaultsTest {
  private static final Path HOME = Path.of(System.getProperty("tingjian.home"));

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void scorecard() throws IOException {
    rules = Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(rules.resolve("zh"));
    Files.createDirectories(rules.resolve("scorecards"));
    Files.copy(
        HOME.resolve("rules/scorecards/default.yaml"), rules.resolve("scorecards/default.yaml"));
  }

  @Test
  void everyFaultIsToldAtOnceWithFileLineAndRule() throws Exception {
    pack(
        """
        rules:
          - key: greeting_missing
            name: { zh: 开场未问候, en: No greeting }
            severity: grave
            item: openning
            when:
              not: { sayd: { any: [您好] }, by: agent, within: { first: -5s } }
            because: { zh: 没有问候, en: No greeting }
        """);
    assertThat(faults())
        .isEqualTo(
            """
            rules/zh/opening.yaml:5: rules.examples is missing in greeting_missing
            rules/zh/opening.yaml:7: rules.severity must be one of info, minor, major, critical (got "grave") in greeting_missing
            rules/zh/opening.yaml:8: unknown item "openning"; the scorecards know integrity, promise, privacy, grounds, service_level, opening, closing, voice, attitude, wording, hold, listening, expression, process, business, script in greeting_missing; did you mean "opening"?
            rules/zh/opening.yaml:10: unknown condition "sayd" in greeting_missing; did you mean "said"?
            rules/zh/opening.yaml:10: rules.when.not.within.first must be > 0 s (got -5s) in greeting_missing\
            """);
  }

  @Test
  void brokenPhraseIsShown() throws Exception {
    pack(rule("said: { any: [(退|还款, \"退?款\"] }"));
    assertThat(faults())
        .contains("phrase \"(退|还款\": \"(\" is never closed in some_rule")
        .contains("phrase \"退?款\": \"?\" means nothing here; this is no regular expression");
  }

  @Test
  void unknownPairOfSoundsIsToldWithThoseThatAreKnown() throws Exception {
    pack(rule("{ said: { any: [喂] }, sound_alike: { is: near, pairs: [n/1] } }"));
    assertThat(faults())
        .contains("unknown pair of sounds \"n/1\"; known: z/zh, c/ch,")
        .endsWith("in some_rule; did you mean \"n/l\"?");
  }

  @Test
  void aliasThatContainsItselfIsRefusedAndNotFollowed() throws Exception {
    pack(rule("&self { not: *self }"));
    assertThat(faults())
        .contains("conditions are nested more than 30 deep; does an alias contain itself?");
  }

  @Test
  void keyThatIsTakenTwiceIsToldAndKeyThatSubClassesShareIsNot() throws Exception {
    String one = rule("said: { any: [喂] }");
    String same = one.substring("rules:\n".length());
    String other = same.replace("规则", "别的").replace("en: Rule", "en: Other");
    pack(one + other);
    assertThat(faults()).isEqualTo("none");
    pack(one + same);
    assertThat(faults())
        .isEqualTo(
            "rules/zh/opening.yaml:15: the key is taken by a rule of the same name in"
                + " rules/zh/opening.yaml:5; rules that share a key have names of their own in"
                + " some_rule");
    pack(one + other.replace("item: opening", "item: closing"));
    assertThat(faults())
        .isEqualTo(
            "rules/zh/opening.yaml:15: the key counts under \"opening\" in rules/zh/opening.yaml:5"
                + " in some_rule");
  }

  @Test
  void atMostBesideAConditionThatHasNoStepsIsRefused() throws Exception {
    pack(rule("{ said: { any: [喂] }, at_most: 20s }"));
    assertThat(faults()).contains("at_most stands beside then, or inside within and outside");
  }

  @Test
  void unknownListAndNameThatStandsTwiceAreTold() throws Exception {
    pack("lists:\n  hello: [您好]\n  hello: [你好]\n" + rule("said: { any: [$helo] }"));
    assertThat(faults())
        .contains("rules/zh/opening.yaml:6: \"hello\" stands twice")
        .contains("unknown list \"$helo\" in some_rule; did you mean \"hello\"?");
  }

  @Test
  void listInASlotMustBeKnownAndMayNotHoldItself() throws Exception {
    pack(
        "lists:\n  boss: [经理, 主管]\n  round: [\"{round}好\"]\n"
            + rule("said: { any: [\"找{bos}\", \"叫{boss}来\", \"{round}\"] }"));
    assertThat(faults())
        .contains("unknown list \"{bos}\" in some_rule; did you mean \"boss\"?")
        .contains("list \"{round}\" contains itself")
        .doesNotContain("{boss}");
  }

  @Test
  void twoConditionsSideBySideMustBeJoined() throws Exception {
    pack(rule("{ said: { any: [喂] }, silence: { longer_than: 10s } }"));
    assertThat(faults())
        .contains("one condition at a time (got said, silence); join them with all: [...]");
  }

  @Test
  void wrongUnitIsToldWithWhatWasExpected() throws Exception {
    pack(rule("silence: { longer_than: 10 }"));
    assertThat(faults())
        .contains("rules.when.silence.longer_than must be a time such as 10s (got 10)");
  }

  @Test
  void brokenExampleIsShownWithItsLine() throws Exception {
    pack(rule("said: { any: [喂] }").replace("0:00-0:02  喂", "0:02-0:00  喂"));
    assertThat(faults()).contains("line 1: must end after it starts (got 0:02-0:00)");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws Exception {
    pack("rules: [unclosed\n");
    assertThat(faults()).startsWith("rules/zh/opening.yaml:").contains(": no YAML: ");
  }

  @Test
  void everyConditionStandsInTheSchemaAndInTheGuide() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(HOME.resolve("rules/schema/rule-pack.schema.json").toFile());
    Set<String> known = new TreeSet<>();
    schema.at("/$defs/condition/properties").fieldNames().forEachRemaining(known::add);
    Set<String> built = new TreeSet<>(ConditionReader.names());
    built.addAll(ConditionReader.MODIFIERS);
    assertThat(known).isEqualTo(built);
    String guide = Files.readString(HOME.resolve("docs/rules.md"));
    for (String name : built) assertThat(guide).contains("`" + name);
  }

  private static String rule(String when) {
    return """
    rules:
      - key: some_rule
        name: { zh: 规则, en: Rule }
        severity: minor
        item: opening
        when:
          %s
        because: { zh: 因为, en: Because }
        examples:
          fires: [agent 0:00-0:02  喂]
          silent: [agent 0:00-0:02  您好]
    """
        .formatted(when);
  }

  private void pack(String content) throws IOException {
    Files.writeString(
        rules.resolve("zh/opening.yaml"), "pack: zh-opening\nversion: 1\nlanguage: zh\n" + content);
  }

  private String faults() throws IOException {
    try {
      RulePacks.load(rules);
      return "none";
    } catch (FaultyFiles e) {
      return e.getMessage();
    }
  }
}
