package io.tingjian.bench;

import io.tingjian.bench.Machine.Took;
import io.tingjian.screen.Backtest;
import io.tingjian.screen.BacktestReport;
import io.tingjian.screen.Draft;
import io.tingjian.screen.InForce;
import io.tingjian.search.CallSearch;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code bench/search}: how long people wait for a search with facets and highlights and for a
 * backtest, as the calls grow, beside the database's own {@code LIKE}.
 */
public final class SearchBench {
  private static final long SEED = 2026;
  private static final int WARM_UP = 240;
  private static final int SMALLEST = 3_000;

  /** More calls than these are copies. */
  private static final int DISTINCT = 100_000;

  private final StringBuilder report = new StringBuilder();
  private final Path home = Path.of(System.getProperty("tingjian.home")).toAbsolutePath();
  private final Path work = Files.createTempDirectory("tingjian-bench");
  private final SyntheticIndex index;
  private final SyntheticCalls synthetic = SyntheticCalls.of(home, SEED);
  private final SearchWords words =
      new SearchWords(SEED, Templates.in(home.resolve("models/training/acoustic/text")));
  private final LikeTable table = new LikeTable(work);
  private final CopiedIndex copied = new CopiedIndex(work);

  private SearchBench(Optional<Path> kept) throws Exception {
    this.index = new SyntheticIndex(kept.orElse(work.resolve("index")), synthetic);
  }

  /**
   * @param arguments how many calls, the command as it was typed, and where an index of these calls
   *     is kept that an earlier run began
   */
  public static void main(String[] arguments) throws Exception {
    SearchBench bench =
        new SearchBench(
            arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
    try {
      System.out.print(bench.run(Integer.parseInt(arguments[0]), arguments[1]));
    } finally {
      bench.table.close();
      delete(bench.work);
    }
  }

  private String run(int calls, String command) throws Exception {
    say("# Search and backtest, %s", LocalDate.now());
    say("");
    say("    %s", command);
    say("");
    say("| | |");
    say("|---|---|");
    say("| machine | %s |", Machine.name());
    say("| versions | Java %s, Lucene 9.12.3, H2 2.3.232 |", System.getProperty("java.version"));
    say("| input | synthetic calls, seed %d |", SEED);
    say("| other load | load average %.1f at the start |", Machine.load());
    say("");
    say(
        "A search asks for 20 hits with highlights and for the counts of all facets; %d searches:"
            + " words, two words,",
        SearchWords.SEARCHES);
    say(
        "phrases with gaps, one speaker, what sounds alike. Times in ms: of the processor, which"
            + " other load disturbs");
    say("less, and on the wall.");
    say("");
    say(
        "| calls | turns | index MB | search: processor mean | wall p50 | p95 | `LIKE`: processor mean | wall p50 | p95 |");
    say("|---|---|---|---|---|---|---|---|---|");
    int distinct = Math.min(calls, DISTINCT);
    int kept = index.calls();
    for (int size : sizes(distinct)) {
      if (size < kept) continue;
      index.growTo(size);
      table.growTo(size, synthetic);
      row(size, table.turns(), index.folder(), Optional.of(table.times(words.plain())));
    }
    for (int size : sizes(calls)) {
      int copies = size / DISTINCT;
      if (copies <= 1) continue;
      copied.growTo(copies, index.folder());
      row(copies * DISTINCT, copies * table.turns(), copied.folder(), Optional.empty());
    }
    say("");
    if (calls > DISTINCT) {
      say(
          "Beyond %d calls these stand there several times over, a copied segment each time.",
          DISTINCT);
      say("");
    }
    sameAsLike();
    say("");
    backtests(distinct);
    say("");
    say(
        "Peak memory %d MB, load average %.1f at the end.",
        Machine.peakMegabytes(), Machine.load());
    return report.toString();
  }

  private void row(int size, long turns, Path folder, Optional<Times> like) throws Exception {
    Times search = searches(folder);
    say(
        "| %d | %d | %d | %.1f | %.1f | %.1f | %s |",
        size,
        turns,
        megabytes(folder),
        search.processor(),
        search.wall(0.5),
        search.wall(0.95),
        like.map(
                times ->
                    String.format(
                        Locale.ROOT,
                        "%.1f | %.1f | %.1f",
                        times.processor(),
                        times.wall(0.5),
                        times.wall(0.95)))
            .orElse("– | – | –"));
  }

  /** Up to the last, each about three times the one before. */
  private static List<Integer> sizes(int calls) {
    List<Integer> sizes = new ArrayList<>(List.of(calls));
    for (int size = calls; size > SMALLEST; ) {
      size = String.valueOf(size).startsWith("1") ? size / 10 * 3 : size / 3;
      sizes.add(0, size);
    }
    return sizes;
  }

  private Times searches(Path folder) throws Exception {
    List<SearchRequest> requests = words.requests();
    Times times = new Times();
    try (CallSearch search = CallSearch.of(folder)) {
      for (int i = 0; i < WARM_UP + requests.size(); i++) {
        SearchRequest request = requests.get(i % requests.size());
        if (i == WARM_UP) times = new Times();
        times.add(
            () -> {
              search.findAndCount(request);
              return null;
            });
      }
    }
    return times;
  }

  private void sameAsLike() throws Exception {
    int same = 0;
    try (CallSearch search = CallSearch.of(index.folder())) {
      for (String word : words.plain())
        if (search.find(SearchRequest.of(word)).total() == table.count(word)) same++;
    }
    say(
        "The index and `LIKE` find the same number of turns for %d of %d plain words.",
        same, words.plain().size());
  }

  private void backtests(int calls) throws Exception {
    Templates templates = Templates.in(home.resolve("models/training/acoustic/text"));
    say("| backtest | calls | held against the rules | new | processor s | wall s |");
    say("|---|---|---|---|---|---|");
    row("one rule of 20 phrases", new MadeRules(SEED + 1, templates).pack(1), Span.ALWAYS);
    row("one rule that misses words, so that no call can be ruled out", absence(), Span.ALWAYS);
    // Starts are spread evenly over 300 days.
    long days = Math.min(300, Math.max(1, 300L * 10_000 / calls));
    LocalDate first = LocalDate.parse("2026-01-01");
    row(
        "100 rules of 20 phrases",
        new MadeRules(SEED, templates).pack(100),
        new Span(Optional.of(first), Optional.of(first.plusDays(days - 1))));
  }

  private void row(String what, String pack, Span span) throws Exception {
    Draft draft = Draft.read(home.resolve("rules"), "draft.yaml", pack);
    int cores = Runtime.getRuntime().availableProcessors();
    Backtest backtest = new Backtest(PastCalls.in(index.folder()), NOTHING_KNOWN, cores);
    BacktestReport[] made = new BacktestReport[1];
    Took took = Took.by(() -> made[0] = backtest.of(draft, draft.keys(), span));
    BacktestReport report = made[0];
    say(
        "| %s | %d | %d | %d | %.1f | %.1f |",
        what,
        report.calls(),
        report.held(),
        report.rules().stream().mapToInt(BacktestReport.RuleChange::fresh).sum(),
        took.processorSeconds(),
        took.wallSeconds());
  }

  /** The store is not part of the measure: nothing has been found before. */
  private static final InForce NOTHING_KNOWN =
      new InForce() {
        @Override
        public List<Known> findings(Set<String> keys, Span span) {
          return List.of();
        }

        @Override
        public Map<String, Long> packs(Span span) {
          return Map.of();
        }
      };

  private static String absence() {
    return """
    pack: made
    version: 1
    language: zh
    rules:
      - key: made_absence
        name: { zh: 造, en: Made }
        severity: minor
        item: wording
        when: { not: { said: { any: [(您|你)好, 早上好, 下午好] }, by: agent, within: { first: 10s } } }
        because: { zh: 造, en: Made }
        examples: { fires: [agent 0:00-0:02 喂], silent: [agent 0:00-0:02 您好] }
    """;
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum() >> 20;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  private void say(String format, Object... arguments) {
    report.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
