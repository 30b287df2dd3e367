package io.tingjian.bench;

import io.tingjian.bench.Machine.Took;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.search.Passage;
import io.tingjian.search.Phrase;
import io.tingjian.search.PhraseBook;
import io.tingjian.search.PhraseSet;
import io.tingjian.search.Said;
import io.tingjian.search.SoundAlike;
import io.tingjian.search.SpokenCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code bench/screen}: how many calls a core screens, how that grows with the rules, and a plain
 * loop of regular expressions over the same texts.
 */
public final class ScreenBench {
  private static final long SEED = 2026;
  private static final List<Integer> RULES = List.of(30, 300);
  private static final int WARM_UP = 8;

  private final StringBuilder report = new StringBuilder();
  private final Path home = Path.of(System.getProperty("tingjian.home")).toAbsolutePath();
  private final PhraseBook book = new PhraseBook();
  private final int count;
  private final List<HeardCall> calls = new ArrayList<>();
  private final List<List<Map<String, Double>>> labels = new ArrayList<>();

  private ScreenBench(int count) throws Exception {
    this.count = count;
    SyntheticCalls synthetic = SyntheticCalls.of(home, SEED);
    for (int i = 0; i < count; i++) {
      calls.add(synthetic.call(i));
      labels.add(synthetic.labels(i, calls.get(i)));
    }
  }

  /**
   * @param arguments how many calls, the command as it was typed
   */
  public static void main(String[] arguments) throws Exception {
    System.out.print(new ScreenBench(Integer.parseInt(arguments[0])).run(arguments[1]));
  }

  private String run(String command) throws Exception {
    say("# Screening, %s", LocalDate.now());
    say("");
    say("    %s", command);
    say("");
    say("| | |");
    say("|---|---|");
    say("| machine | %s |", Machine.name());
    say("| versions | Java %s, Lucene 9.12.3 |", System.getProperty("java.version"));
    say(
        "| input | %d synthetic calls (seed %d), %d turns, %d characters |",
        count,
        SEED,
        calls.stream().mapToInt(call -> call.turns().size()).sum(),
        calls.stream().flatMap(c -> c.turns().stream()).mapToInt(t -> t.text().length()).sum());
    say("| other load | load average %.1f at the start |", Machine.load());
    say("");
    say(
        "One thread, after %d passes to warm up, as in a program that has run for a while. Calls a"
            + " second are of processor time, which other load disturbs less.",
        WARM_UP);
    say("");
    say("| rules | findings | processor s | calls/s |");
    say("|---|---|---|---|");
    RulePacks zh = RulePacks.load(home.resolve("rules"));
    screen("the shipped packs, " + zh.size() + " rules", zh);
    for (int rules : RULES) {
      RulePacks made = RulePacks.load(madeRules(rules));
      screen("made of other templates, " + made.size() + " rules of 20 phrases", made);
    }
    say("");
    againstRegex();
    say("");
    say(
        "Peak memory %d MB, load average %.1f at the end.",
        Machine.peakMegabytes(), Machine.load());
    return report.toString();
  }

  private void screen(String what, RulePacks packs) throws Exception {
    Screener screener = new Screener(packs);
    // The compiler of the JVM takes its time, the more so beside other load.
    for (int warm = 0; warm < WARM_UP; warm++) screenAll(screener);
    int[] findings = new int[1];
    Took took = Took.by(() -> findings[0] = screenAll(screener));
    say(
        "| %s | %d | %.2f | %.0f |",
        what, findings[0], took.processorSeconds(), count / took.processorSeconds());
  }

  private int screenAll(Screener screener) {
    int findings = 0;
    for (int i = 0; i < count; i++) {
      List<Map<String, Double>> of = labels.get(i);
      findings +=
          screener
              .screen(calls.get(i), (turn, label) -> of.get(turn).getOrDefault(label, 0.0))
              .findings()
              .size();
    }
    return findings;
  }

  /** Rules whose phrases come from other talk, so that few of them are ever said. */
  private Path madeRules(int rules) throws Exception {
    Templates templates = Templates.in(home.resolve("models/training/acoustic/text"));
    Path folder = Files.createTempDirectory("tingjian-rules");
    Path zh = Files.createDirectories(folder.resolve("zh"));
    Path cards = Files.createDirectories(folder.resolve("scorecards"));
    for (Path card : Files.list(home.resolve("rules/scorecards")).toList())
      Files.copy(card, cards.resolve(card.getFileName()));
    Files.writeString(zh.resolve("made.yaml"), new MadeRules(SEED, templates).pack(rules));
    return folder;
  }

  /** Every list of phrases of the packs, asked of every speaker's every passage. */
  private void againstRegex() throws Exception {
    List<List<String>> lists = PackLists.in(home.resolve("rules/zh"));
    List<PhraseSet> sets = new ArrayList<>();
    List<RegexLoop> loops = new ArrayList<>();
    int phrases = 0;
    for (List<String> list : lists) {
      List<Phrase> parsed = new ArrayList<>();
      for (String phrase : list) parsed.add(Phrase.parse(phrase));
      sets.add(PhraseSet.of(parsed));
      loops.add(new RegexLoop(list));
      phrases += list.size();
    }
    List<List<Boolean>> byOurs = new ArrayList<>();
    List<List<Boolean>> byRegex = new ArrayList<>();
    for (int warm = 0; warm < WARM_UP / 2; warm++) {
      byOurs.clear();
      byRegex.clear();
      for (int i = 0; i < Math.min(count, 200); i++) askBoth(sets, loops, i, byOurs, byRegex);
    }
    byOurs.clear();
    byRegex.clear();
    Took ours = Took.by(() -> askOurs(sets, byOurs));
    Took regex = Took.by(() -> askRegex(loops, byRegex));
    int different = 0;
    for (int i = 0; i < byOurs.size(); i++) if (!byOurs.get(i).equals(byRegex.get(i))) different++;
    say(
        "The %d lists of phrases in `rules/zh` (%d phrases, as written, without sound), asked of"
            + " every passage:",
        lists.size(), phrases);
    say("");
    say("| | processor s | calls/s | said |");
    say("|---|---|---|---|");
    say(
        "| one pass, as screening asks | %.2f | %.0f | %d |",
        ours.processorSeconds(), count / ours.processorSeconds(), said(byOurs));
    say(
        "| plain loop, one `java.util.regex` pattern a phrase | %.2f | %.0f | %d |",
        regex.processorSeconds(), count / regex.processorSeconds(), said(byRegex));
    say("");
    say("Both say the same of %d of %d calls.", count - different, count);
  }

  private void askBoth(
      List<PhraseSet> sets,
      List<RegexLoop> loops,
      int call,
      List<List<Boolean>> ours,
      List<List<Boolean>> regex) {
    ours.add(askOurs(sets, calls.get(call)));
    regex.add(askRegex(loops, calls.get(call)));
  }

  private Void askOurs(List<PhraseSet> sets, List<List<Boolean>> answers) {
    for (HeardCall call : calls) answers.add(askOurs(sets, call));
    return null;
  }

  private Void askRegex(List<RegexLoop> loops, List<List<Boolean>> answers) {
    for (HeardCall call : calls) answers.add(askRegex(loops, call));
    return null;
  }

  private List<Boolean> askOurs(List<PhraseSet> sets, HeardCall call) {
    SpokenCall spoken = SpokenCall.of(call, book);
    List<Boolean> answers = new ArrayList<>();
    for (PhraseSet set : sets) {
      boolean[] said = new boolean[spoken.passages().size()];
      for (Role role : Role.values())
        for (Said place : spoken.find(role, set, PhraseSet.NONE, SoundAlike.OFF))
          said[place.passage().index()] = true;
      for (boolean each : said) answers.add(each);
    }
    return answers;
  }

  private static List<Boolean> askRegex(List<RegexLoop> loops, HeardCall call) {
    List<Passage> passages = SpokenCall.of(call).passages();
    List<String> texts = RegexLoop.texts(passages);
    List<Boolean> answers = new ArrayList<>();
    for (RegexLoop loop : loops) for (String text : texts) answers.add(loop.finds(text));
    return answers;
  }

  private static long said(List<List<Boolean>> answers) {
    return answers.stream().flatMap(List::stream).filter(answer -> answer).count();
  }

  private void say(String format, Object... arguments) {
    report.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
