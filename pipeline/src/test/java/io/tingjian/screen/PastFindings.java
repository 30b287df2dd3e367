package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.PastCall;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the rules find, on the way of new calls and on the way of a backtest. */
public final class PastFindings {
  private final RulePacks packs;
  private final PastCalls past;

  public PastFindings(Path rules, Path index) throws FaultyFiles, IOException {
    this.packs = RulePacks.load(rules);
    this.past = PastCalls.in(index);
  }

  public Set<String> keys() {
    return packs.keys();
  }

  /** By key, then by call; keys and calls with none left out. */
  public Map<String, Map<String, List<String>>> today(List<IndexedCall> calls) {
    Screener screener = new Screener(packs);
    Map<String, Map<String, List<String>>> findings = new TreeMap<>();
    for (IndexedCall call : calls) {
      PastCall labelled = new PastCall(call.id(), call.call(), call.labels());
      Screening screening = screener.screen(call.call(), labelled::probability);
      for (String key : keys())
        put(findings.computeIfAbsent(key, fresh -> new TreeMap<>()), call.id(), key, screening);
    }
    findings.values().removeIf(Map::isEmpty);
    return findings;
  }

  /** Likewise, of one key. */
  public Map<String, List<String>> past(String key) throws IOException {
    RulePacks only = packs.only(Set.of(key));
    Screener screener = new Screener(only);
    Map<String, List<String>> findings = new ConcurrentSkipListMap<>();
    past.visit(
        Backtest.need(only),
        Span.ALWAYS,
        2,
        call -> put(findings, call.id(), key, screener.screen(call.heard(), call::probability)));
    return findings;
  }

  private static void put(
      Map<String, List<String>> findings, String id, String key, Screening screening) {
    List<String> found =
        screening.findings().stream()
            .filter(finding -> finding.key().equals(key))
            .map(Finding::toString)
            .toList();
    if (!found.isEmpty()) findings.put(id, found);
  }
}
