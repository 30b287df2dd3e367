package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tingjian.call.Finding;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.yaml.Fault;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading, trying and changing a pack in a folder of its own. */
class RuleBookTest {
  private static final Path SHIPPED = Path.of(System.getProperty("tingjian.home"), "rules");
  private static final String FILE = "zh/care.yaml";
  private static final String LISTS = "zh/lists.yaml";
  private static final String PACK =
      """
      pack: zh-care
      version: 1
      language: zh
      rules:
        - key: shouting
          name: { zh: 喊叫, en: Shouting }
          severity: major
          item: attitude
          when: { said: { any: [吵死了] }, by: agent }
          because: { zh: 坐席嫌客户吵, en: The agent calls the customer loud }
          examples:
            fires:
              - |
                agent 0:00-0:02  吵死了
            silent:
              - |
                customer 0:00-0:02  吵死了
      """;

  @TempDir Path rules;
  private final List<RulePacks> forced = new ArrayList<>();
  private RuleBook book;

  @BeforeEach
  void open() throws Exception {
    Files.createDirectories(rules.resolve("zh"));
    Files.createDirectories(rules.resolve("scorecards"));
    Files.copy(
        SHIPPED.resolve("scorecards/default.yaml"), rules.resolve("scorecards/default.yaml"));
    Files.writeString(rules.resolve(FILE), PACK);
    PastCalls past = PastCalls.in(rules.resolve("index"));
    book =
        new RuleBook(rules, RulePacks.load(rules), new Backtest(past, nothing(), 1), forced::add);
  }

  @Test
  void theRulesInForceAreListedWithWhatTheyMean() throws Exception {
    PackFile pack = book.packs().get(0);
    assertThat(pack.file()).isEqualTo(FILE);
    assertThat(pack.rules()).extracting(PackFile.RuleSheet::key).containsExactly("shouting");
    assertThat(pack.rules().get(0).because().zh()).isEqualTo("坐席嫌客户吵");
    assertThat(pack.rules().get(0).examples()).isEqualTo(2);
    assertThat(book.text(FILE)).contains(PACK);
    assertThat(book.text("../secret.yaml")).isEmpty();
    assertThat(book.text("zh/none.yaml")).isEmpty();
  }

  @Test
  void everyFaultOfADraftHasItsLineAndExamplesThatDoNotHoldAreFaults() throws Exception {
    assertThat(book.check(FILE, PACK)).isEmpty();
    List<Fault> faults = book.check(FILE, PACK.replace("said:", "sayd:"));
    assertThat(faults).extracting(Fault::line).contains(9);
    assertThat(faults.toString()).contains("did you mean \"said\"?");
    Fault example = book.check(FILE, PACK.replace("[吵死了]", "[烦死了]")).get(0);
    assertThat(example.line()).isBetween(12, 15);
    assertThat(example.sentence()).isEqualTo("shouting must fire here and stays silent");
  }

  @Test
  void aDraftIsTriedOnATypedDialogueWithoutBeingInForce() throws Exception {
    String draft = PACK.replace("[吵死了]", "[吵死了, 小点声]");
    RuleBook.Tried tried =
        book.explain(FILE, draft, Optional.of("shouting"), typed("agent 0:00-0:02  小点声"));
    assertThat(tried.findings()).extracting(Finding::key).containsExactly("shouting");
    assertThat(tried.explanations())
        .extracting(Explanation::outcome)
        .containsExactly(Explanation.Outcome.FIRED);
    assertThat(book.text(FILE)).contains(PACK);
    assertThat(forced).isEmpty();
    assertThatThrownBy(() -> typed("who knows")).isInstanceOf(BadDialogue.class);
  }

  /** Reading all packs again for each keystroke would take a second. */
  @Test
  void aDraftStandsAmongThePacksInForceWhateverLiesInTheFolderMeanwhile() throws Exception {
    Files.writeString(rules.resolve("zh/half.yaml"), "pack: half\nrules: [");
    assertThat(book.explain(FILE, PACK, Optional.empty(), typed("agent 0:00-0:02  吵死了")).findings())
        .extracting(Finding::key)
        .containsExactly("shouting");
    assertThat(book.check(FILE, PACK)).isEmpty();
    assertThat(book.save(FILE, PACK, PACK.replace("version: 1", "version: 2")))
        .isInstanceOf(RuleBook.Refused.class);
    assertThat(book.text(FILE)).contains(PACK);
  }

  @Test
  void aSavedPackStandsInItsFileAndIsInForce() throws Exception {
    String draft = PACK.replace("version: 1", "version: 2");
    RuleBook.InForceNow now = (RuleBook.InForceNow) book.save(FILE, PACK, draft);
    assertThat(now.pack()).isEqualTo("zh-care");
    assertThat(now.version()).startsWith("2@");
    assertThat(Files.readString(rules.resolve(FILE))).isEqualTo(draft);
    assertThat(forced).hasSize(1);
    assertThat(book.packs().get(0).version()).isEqualTo(now.version());
    assertThat(filesOf("zh")).containsExactly("care.yaml");
  }

  @Test
  void packsThatWereChangedByOtherMeansAreFollowed() throws Exception {
    Files.writeString(rules.resolve(FILE), PACK.replace("version: 1", "version: 7"));
    book.follow(RulePacks.load(rules));
    assertThat(book.packs().get(0).version()).startsWith("7@");
    assertThat(forced).isEmpty();
  }

  @Test
  void aPackWithAFaultIsNotSavedAndTheOneInForceStays() throws Exception {
    assertThat(book.save(FILE, PACK, PACK + "  - key: [")).isInstanceOf(RuleBook.Refused.class);
    assertThat(book.save(FILE, PACK, PACK.replace("zh-care", "zh-other")))
        .isEqualTo(
            new RuleBook.Refused(
                List.of(
                    new Fault(FILE, 1, "a pack keeps its name: expected zh-care (got zh-other)"))));
    assertThat(Files.readString(rules.resolve(FILE))).isEqualTo(PACK);
    assertThat(forced).isEmpty();
  }

  @Test
  void whoeverOpenedAnOlderTextOverwritesNothing() throws Exception {
    assertThat(book.save(FILE, PACK + "#", PACK.replace("version: 1", "version: 3")))
        .isEqualTo(new RuleBook.Overtaken(PACK));
    assertThat(Files.readString(rules.resolve(FILE))).isEqualTo(PACK);
  }

  @Test
  void aDraftIsHeldAgainstThePast() throws Exception {
    Span all = new Span(Optional.empty(), Optional.empty());
    BacktestReport report = book.backtest(FILE, PACK, Optional.of("shouting"), all);
    assertThat(report.calls()).isZero();
    assertThat(report.rules()).extracting(change -> change.key()).containsExactly("shouting");
    assertThatThrownBy(() -> book.backtest(FILE, PACK + "x: 1\n", Optional.empty(), all))
        .isInstanceOf(FaultyFiles.class);
  }

  @Test
  void aListIsChangedForAllThePacksThatUseIt() throws Exception {
    Span all = new Span(Optional.empty(), Optional.empty());
    share("lists:\n  loud: [吵死了]\n");
    String lists = book.text(LISTS).orElseThrow();
    assertThat(book.packs())
        .extracting(PackFile::file, PackFile::pack, file -> file.rules().size())
        .contains(tuple(LISTS, "zh-lists", 0));

    String longer = lists.replace("吵死了", "吵死了, 小点声");
    assertThat(book.check(LISTS, longer)).isEmpty();
    assertThat(
            book.explain(LISTS, longer, Optional.empty(), typed("agent 0:00-0:02  小点声")).findings())
        .extracting(Finding::key)
        .containsExactly("shouting");
    assertThat(book.backtest(LISTS, longer, Optional.empty(), all).rules())
        .extracting(change -> change.key())
        .containsExactly("shouting");
    String before = book.packs().get(0).version();
    RuleBook.InForceNow now = (RuleBook.InForceNow) book.save(LISTS, lists, longer);
    assertThat(now.pack()).isEqualTo("zh-lists");
    assertThat(forced).hasSize(1);
    assertThat(book.packs().get(0).version()).isNotEqualTo(before);
  }

  @Test
  void aListThatBreaksAPackOrItsExamplesIsNotSaved() throws Exception {
    share("lists:\n  loud: [吵死了]\n");
    String lists = book.text(LISTS).orElseThrow();
    Path shown = rules.getFileName().resolve(FILE);

    Fault example = book.check(LISTS, lists.replace("吵死了", "烦死了")).get(0);
    assertThat(example.file()).isEqualTo(shown.toString());
    assertThat(example.sentence()).isEqualTo("shouting must fire here and stays silent");
    Fault unknown = book.check(LISTS, lists.replace("loud:", "lout:")).get(0);
    assertThat(unknown.file()).isEqualTo(shown.toString());
    assertThat(unknown.sentence()).contains("unknown list \"$loud\"");
    assertThat(book.save(LISTS, lists, lists.replace("吵死了", "烦死了")))
        .isInstanceOf(RuleBook.Refused.class);
    assertThat(book.text(LISTS)).contains(lists);
    assertThat(forced).isEmpty();
  }

  /** Puts lists beside the pack, which uses one of them from now on. */
  private void share(String lists) throws Exception {
    Files.writeString(rules.resolve(LISTS), lists);
    Files.writeString(rules.resolve(FILE), PACK.replace("[吵死了]", "[$loud]"));
    book.follow(RulePacks.load(rules));
  }

  private static RuleBook.Subject typed(String dialogue) throws BadDialogue {
    return RuleBook.Subject.typed(dialogue);
  }

  private List<String> filesOf(String folder) throws IOException {
    try (var files = Files.list(rules.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static InForce nothing() {
    return new InForce() {
      @Override
      public List<Known> findings(Set<String> keys, Span span) {
        return List.of();
      }

      @Override
      public Map<String, Long> packs(Span span) {
        return Map.of();
      }
    };
  }
}
