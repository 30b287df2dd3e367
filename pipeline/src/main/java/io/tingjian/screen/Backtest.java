package io.tingjian.screen;

import io.tingjian.search.Need;
import io.tingjian.search.PastCall;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.search.PastCalls.Visit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds a draft against the past. The index names the calls that the draft's rules may fire on;
 * these are screened whole, by the same code as new calls, so that the result is the same as if
 * they came in today. May be used by any thread.
 */
public final class Backtest {
  private final PastCalls past;
  private final InForce inForce;
  private final int threads;

  /**
   * @param threads that screen at a time, at least 1
   */
  public Backtest(PastCalls past, InForce inForce, int threads) {
    this.past = past;
    this.inForce = inForce;
    this.threads = threads;
  }

  /**
   * @param keys of the draft to look at
   * @throws IllegalArgumentException naming a key that the draft does not have
   * @throws IOException where the index cannot be read
   */
  public BacktestReport of(Draft draft, Set<String> keys, Span span) throws IOException {
    for (String key : keys)
      if (!draft.keys().contains(key))
        throw new IllegalArgumentException(draft.name() + " has no rule \"" + key + "\"");
    long began = System.nanoTime();
    RulePacks packs = draft.packs().only(keys);
    Screener screener = new Screener(packs);
    Comparison comparison = new Comparison(inForce.findings(keys, span));
    Visit visit =
        past.visit(
            need(packs), span, threads, call -> comparison.add(call, screen(screener, call)));
    return new BacktestReport(
        draft.name(),
        draft.version(),
        span,
        visit.calls(),
        visit.visited(),
        versions(draft.name(), inForce.packs(span)),
        comparison.changes(keys, packs.names()),
        comparison.failures(),
        (System.nanoTime() - began) / 1_000_000);
  }

  private static Screening screen(Screener screener, PastCall call) {
    return screener.screen(call.heard(), call::probability);
  }

  /** What any of the rules needs at the least; warnings alone find nothing. */
  static Need need(RulePacks packs) {
    return Need.any(
        packs.rules().stream()
            .filter(rule -> rule.warning().isEmpty())
            .map(rule -> rule.when().need())
            .toList());
  }

  private static Map<String, Long> versions(String pack, Map<String, Long> packs) {
    return packs.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                calls -> version(pack, calls.getKey()),
                TreeMap::new,
                Collectors.summingLong(Map.Entry::getValue)));
  }

  private static String version(String pack, String packs) {
    return Arrays.stream(packs.split(", "))
        .filter(each -> each.startsWith(pack + " "))
        .map(each -> each.substring(pack.length() + 1))
        .findFirst()
        .orElse("");
  }
}
