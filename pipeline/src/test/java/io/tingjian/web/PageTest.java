package io.tingjian.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, before real sound. */
class PageTest {
  private static final Path DEMO = Path.of(System.getProperty("tingjian.home"), "demo/recordings");

  @TempDir private static Path data;
  private static SampleServer server;
  private ChromeDriver browser;

  @BeforeAll
  static void serve() throws Exception {
    server = SampleServer.start(data, 0);
    for (String call : List.of("TJ-0928-0012", "TJ-1009-0024", "TJ-0917-0005", "TJ-0901-0007"))
      server.calls().add(DEMO.resolve(call + ".json"));
    server.calls().addOnOneChannel(DEMO.resolve("TJ-0921-0014.json"));
    server.calls().addQuarantined("empty", "空.wav");
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = Browser.open();
    browser.get(server.url());
    type("input[name=username]", server.password().account());
    type("input[type=password]", server.password().password());
    click("button[type=submit]");
    find(".triage-table");
  }

  @AfterEach
  void nothingWasBlockedOrBroken() {
    List<LogEntry> errors =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
            .toList();
    browser.quit();
    assertThat(errors).isEmpty();
  }

  @Test
  void aReviewerHearsTheWorstCallsEvidenceAndConfirmsItWithANote() {
    click(".triage-table tbody tr:first-child .call-link");
    assertThat(text(".call-name h1")).isEqualTo("TJ-0928-0012");
    find(".wave-box > div");
    WebElement finding = find(".finding");
    String id = finding.getAttribute("data-id");
    click(".finding .evidence");
    double start = number("return document.querySelector('audio').currentTime");
    until("document.querySelector('audio').currentTime > " + (start + 0.3));
    assertThat(start).isBetween(17.0, 17.6);
    find(".turn.sounding .word.now");
    // The evidence alone is played: it stops by itself.
    until("document.querySelector('audio').paused");
    assertThat(number("return document.querySelector('audio').currentTime")).isLessThan(19.5);
    type("[data-id='" + id + "'] textarea", "语气生硬，建议辅导");
    click("[data-id='" + id + "'] .judge.confirmed");
    find("[data-id='" + id + "'] .verdict.confirmed");

    browser.navigate().refresh();
    find("[data-id='" + id + "'] .verdict.confirmed");
    assertThat(text("[data-id='" + id + "'] .note-said")).isEqualTo("语气生硬，建议辅导");
    assertThat(server.store().audit().latest(9))
        .extracting("action")
        .contains("confirmed", "playback");
  }

  @Test
  void theKeyboardIsEnoughToReviewACall() {
    open("TJ-0917-0005");
    browser.switchTo().activeElement().sendKeys("j");
    find(".finding.selected");
    browser.switchTo().activeElement().sendKeys("c");
    find(".verdict.confirmed");
    until("!document.querySelector('.finish').disabled");
    click(".finish");
    find(".call-actions .state.done");
    browser.switchTo().activeElement().sendKeys("n");
    until("document.querySelector('.call-name h1')?.textContent !== 'TJ-0917-0005'");
  }

  @Test
  void aClickedWordIsWhereTheSoundGoesOn() {
    open("TJ-0901-0007");
    WebElement word = browser.findElements(By.cssSelector(".turn:nth-child(3) .word")).get(2);
    word.click();
    until("!document.querySelector('audio').paused");
    until("document.querySelector('.turn.sounding')?.dataset.seq === '2'");
  }

  @Test
  void figuresAreWrittenAndLeadBackToTheWordsThatWereSpoken() {
    open("TJ-0901-0007");
    WebElement time = find(".turn:nth-child(4) .word.written[title*='六点一刻']");
    assertThat(time.getText()).isEqualTo("6:15");
    time.click();
    until("!document.querySelector('audio').paused");
    until("document.querySelector('.turn.sounding')?.dataset.seq === '3'");
    click(".conversation .segments [data-value=spoken]");
    assertThat(text(".turn:nth-child(4)")).contains("六点一刻").doesNotContain("6:15");
    browser.navigate().refresh();
    assertThat(text(".turn:nth-child(4)")).contains("六点一刻");
    click(".conversation .segments [data-value=written]");
    find(".turn:nth-child(4) .word.written");
  }

  @Test
  void theSidesOfACallAreSwappedByOneClickAndBackAgain() {
    open("TJ-0901-0007");
    String first = "document.querySelector('.turn').className.includes";
    until(first + "('turn-agent')");
    click(".swap-sides");
    until(first + "('turn-customer')");
    click(".swap-sides");
    until(first + "('turn-agent')");
    assertThat(server.store().audit().latest(9)).extracting("action").contains("swap_sides");
  }

  @Test
  void whereNobodyKnowsWhoIsTheAgentTheReviewerSaysWhoseVoiceItIs() {
    open("TJ-0921-0014");
    assertThat(text(".turn .turn-name")).isEqualTo("声音 A");
    assertThat(browser.findElements(By.cssSelector(".swap-sides"))).isEmpty();
    String first = "document.querySelector('.turn').className.includes";
    click(".agent-choice [data-value=a]");
    until(first + "('turn-agent')");
    find(".agent-choice [data-value=a][aria-pressed=true]");
    click(".agent-choice [data-value=b]");
    until(first + "('turn-customer')");
    browser.navigate().refresh();
    find(".agent-choice [data-value=b][aria-pressed=true]");
    until(first + "('turn-customer')");
    assertThat(server.store().audit().latest(9)).extracting("action").contains("name_agent");
  }

  @Test
  void aFoundWordIsPlayedInItsCall() {
    browser.get(server.url() + "/#/search");
    type("input[type=search]", "再见");
    click(".search-line button");
    assertThat(text(".hit mark")).isEqualTo("再见");
    click(".hit-play");
    find(".hit-play.playing");
    until("document.querySelector('audio')?.currentTime > 5");
    click(".hit-body");
    until("document.querySelector('audio')?.currentTime > 5");
    until("document.querySelector('.turn.sounding')?.textContent.includes('再见')");
  }

  @Test
  void aClickedFacetNarrowsTheHitsAndStandsInTheAddress() {
    String minor = ".facet-value[data-facet=severity][data-value=minor]";
    browser.get(server.url() + "/#/search?state=waiting");
    until("document.querySelectorAll('.hit').length >= 4");
    click(minor);
    until("document.querySelectorAll('.hit').length === 1");
    assertThat(text(".hit-call")).contains("TJ-0917-0005");
    assertThat(browser.getCurrentUrl()).contains("severity=minor");
    until("document.querySelectorAll('.facet-value[data-facet=severity]').length > 1");
    browser.navigate().refresh();
    find(minor + "[aria-pressed=true]");
    click(minor);
    until("document.querySelectorAll('.hit').length >= 4");
  }

  @Test
  void aSearchThatCannotBeReadIsShownAtItsCharacter() {
    browser.get(server.url() + "/#/search");
    type("input[type=search]", "再见 (退|还\n");
    assertThat(text(".query-fault mark")).isEqualTo("(");
    assertThat(text(".query-fault")).contains("没有关闭");
    assertThat(find("input[type=search]").getAttribute("aria-invalid")).isEqualTo("true");
    // The browser itself writes refused requests into its log.
    browser.manage().logs().get(LogType.BROWSER);
  }

  @Test
  void aSavedSearchPutsNewCallsIntoTheQueueUntilTheyAreOpened() throws Exception {
    browser.get(server.url() + "/#/search");
    type("input[type=search]", "投诉\n");
    click("[data-action=save]");
    find("input[name=search-name]").clear();
    type("input[name=search-name]", "说到投诉\n");
    find("[data-search=说到投诉]");
    server.calls().add(DEMO.resolve("TJ-1008-0016.json"));
    browser.get(server.url() + "/#/");
    click(".alert-filter");
    until("document.querySelectorAll('tbody tr').length === 1");
    assertThat(text("tbody .alert-mark")).isEqualTo("说到投诉");
    assertThat(text("tbody .call-link")).isEqualTo("TJ-1008-0016");
    click("tbody .call-link");
    find(".wave-box > div");
    browser.get(server.url() + "/#/?state=all&alert=any");
    until("document.querySelector('.blank') !== null");
    browser.get(server.url() + "/#/search");
    click("[data-search=说到投诉] [aria-label*=删除]");
    click("[data-sure=yes]");
    until("!document.querySelector('[data-search]')");
  }

  @Test
  void anAdministratorAddsAndLocksAnAccount() {
    browser.get(server.url() + "/#/accounts");
    type("input[name=account-name]", "lina\n");
    assertThat(text(".made-password")).hasSize(16);
    click("[data-account=lina] [data-action=lock]");
    click("[data-account=lina] [data-sure=lock]");
    find("[data-account=lina] [data-action=unlock]");
    assertThat(server.store().accounts().named("lina").orElseThrow().disabledAt()).isPresent();
  }

  @Test
  void aRuleIsTriedHeldAgainstThePastAndSavedOnlyWithoutFaults() {
    browser.get(server.url() + "/#/rules");
    click("[data-pack=zh-closing] [data-action=edit]");
    until("document.querySelector('.code-text')?.value.includes('pack: zh-closing')");
    replaceInText("pack:", "pakc:");
    find(".faults button");
    assertThat(find("[data-action=save-pack]").isEnabled()).isFalse();
    replaceInText("pakc:", "pack:");
    replaceInText("version: ", "# 改过\\nversion: ");
    find(".no-faults svg");
    click("[data-action=explain]");
    find(".editor-tools [role=status]");
    click("[data-value=call]");
    type("input[name=call]", "TJ-0917-0005");
    click("[data-action=explain]");
    until("document.querySelector('.editor-tools [role=status]').textContent.includes('0:')");
    click("[data-value=past]");
    until("!document.querySelector('[data-action=backtest]').disabled");
    click("[data-action=backtest]");
    find(".backtest-rule");
    click(".editor-head .button.icon");
    find("[data-action=discard]");
    click("[data-action=stay]");
    click("[data-action=save-pack]");
    find(".editor-head .chip.tone-good");
    assertThat(data.resolve("rules/zh/closing.yaml")).content(UTF_8).contains("# 改过\n");
    assertThat(server.store().audit().latest(9))
        .extracting("action", "subject")
        .contains(tuple("rules_saved", "zh/closing.yaml"));
  }

  @Test
  void aWordIsAddedToAListThatManyPacksUse() {
    browser.get(server.url() + "/#/rules");
    click("[data-shared='zh/lists.yaml'] button");
    until("document.querySelector('.code-text')?.value.includes('greeting:')");
    replaceInText("  greeting:", "  greetings:");
    find(".faults .elsewhere, .faults button");
    assertThat(find("[data-action=save-pack]").isEnabled()).isFalse();
    replaceInText("  greetings:", "  greeting:\\n    - 幸会幸会");
    find(".no-faults svg");
    click("[data-action=save-pack]");
    find(".editor-head .chip.tone-good");
    assertThat(data.resolve("rules/zh/lists.yaml")).content(UTF_8).contains("- 幸会幸会\n");
  }

  @Test
  void thePastIsScreenedByTheRulesInForce() {
    browser.get(server.url() + "/#/rules");
    find(".past-screening [data-state]");
    click("[data-action=apply]");
    find(".past-screening [data-state=done]");
    assertThat(server.store().audit().latest(9)).extracting("action").contains("rules_applied");
  }

  @Test
  void theTrendsShowTheNewestWeekAndMoveToOthers() {
    browser.get(server.url() + "/#/trends");
    String week = text(".week strong");
    click(".week button:first-child");
    until("document.querySelector('.week strong').textContent !== '" + week + "'");
    assertThat(browser.getCurrentUrl()).contains("week=");
  }

  @Test
  void filtersNarrowTheListAndStandInTheAddress() {
    listAll();
    until("document.querySelectorAll('tbody tr').length >= 4");
    click("[data-value=minor]");
    until("document.querySelectorAll('tbody tr').length === 1");
    assertThat(browser.getCurrentUrl()).contains("severity=minor");
    assertThat(text("tbody tr .call-link")).isEqualTo("TJ-0917-0005");
  }

  @Test
  void theReaderChoosesLanguageAndThemeAndFindsThemAgain() {
    click(".account-button");
    click("[data-value=en]");
    until("document.querySelector('h1').textContent === 'Review queue'");
    click("[data-value=dark]");
    until("document.documentElement.dataset.theme === 'dark'");
    browser.navigate().refresh();
    find(".triage-table");
    assertThat(text("h1")).isEqualTo("Review queue");
    until("document.documentElement.dataset.theme === 'dark'");
    click(".account-button");
    click("[data-value=zh]");
    until("document.querySelector('h1').textContent === '复核队列'");
  }

  @Test
  void bothLanguagesSayTheSame() {
    Object differences =
        browser.executeAsyncScript(
            """
            const done = arguments[0];
            Promise.all([import("/i18n/zh.js"), import("/i18n/en.js")]).then(([{ zh }, { en }]) => {
              const names = text => (text.match(/\\{\\w+\\}/g) ?? []).sort().join();
              const keys = new Set([...Object.keys(zh), ...Object.keys(en)]);
              done([...keys].filter(key => !zh[key] || !en[key] || names(zh[key]) !== names(en[key])));
            });
            """);
    assertThat((List<?>) differences).isEmpty();
  }

  @Test
  void noPageShutsAnybodyOut() {
    for (String theme : List.of("light", "dark")) {
      browser.executeScript("localStorage.setItem('tingjian.theme', arguments[0])", theme);
      for (String page :
          List.of(
              "/#/",
              "/#/search",
              "/#/search?state=waiting",
              "/#/trends",
              "/#/rules",
              "/#/quarantine",
              "/#/accounts",
              "/#/account")) {
        browser.get(server.url() + page);
        browser.navigate().refresh();
        find("h1");
        until("!document.querySelector('.spinner')");
        assertThat(serious()).as("%s in %s", page, theme).isEmpty();
      }
      open("TJ-1009-0024");
      click(".finding-title");
      find(".finding.selected textarea");
      assertThat(serious()).as("call in %s", theme).isEmpty();
    }
    browser.executeScript("localStorage.clear()");
  }

  private List<String> serious() {
    return new AxeBuilder()
        .analyze(browser).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(PageTest::described)
            .toList();
  }

  private static String described(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }

  private void open(String callId) {
    listAll();
    click("[data-call='" + callId + "'] .call-link");
    until("document.querySelector('.call-name h1')?.textContent === '" + callId + "'");
    find(".wave-box > div");
  }

  /** In a page loaded anew: no row moves because a longer list takes the place of a shorter one. */
  private void listAll() {
    browser.get("about:blank");
    browser.get(server.url() + "/#/?state=all");
    find(".triage-table");
  }

  /** In the text of the file that is open in the editor. */
  private void replaceInText(String before, String after) {
    browser.executeScript(
        """
        const area = document.querySelector('.code-text');
        area.value = area.value.replace('%s', '%s');
        area.dispatchEvent(new Event('input'));
        """
            .formatted(before, after));
  }

  private WebElement find(String css) {
    return waiting().until(page -> page.findElement(By.cssSelector(css)));
  }

  private String text(String css) {
    return find(css).getText();
  }

  private void click(String css) {
    waiting()
        .until(
            page -> {
              page.findElement(By.cssSelector(css)).click();
              return true;
            });
  }

  private void type(String css, String text) {
    find(css).sendKeys(text);
  }

  private void until(String script) {
    waiting()
        .withMessage(() -> script + " on " + browser.getCurrentUrl() + "\n" + text("body"))
        .until(page -> Boolean.TRUE.equals(browser.executeScript("return " + script)));
  }

  private double number(String script) {
    return ((Number) browser.executeScript(script)).doubleValue();
  }

  private WebDriverWait waiting() {
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    wait.ignoring(WebDriverException.class);
    return wait;
  }
}
