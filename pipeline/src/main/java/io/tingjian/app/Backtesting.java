package io.tingjian.app;

import io.tingjian.screen.Backtest;
import io.tingjian.screen.BacktestReport;
import io.tingjian.screen.Draft;
import io.tingjian.screen.InForce;
import io.tingjian.search.PastCalls;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.store.FoundBefore;
import io.tingjian.store.Store;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a rule pack that somebody is writing against the calls of this installation. */
public final class Backtesting {
  private final Path rules;
  private final Backtest backtest;

  /**
   * @param rules folder of the packs in force
   * @param index folder of the index
   */
  public Backtesting(Store store, Path rules, Path index) {
    this.rules = rules;
    this.backtest =
        new Backtest(
            PastCalls.in(index), inForce(store), Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param name of the draft's file, for faults
   * @param text the pack, YAML; it may use the lists of its language's folder
   * @param key one rule of it; empty: all
   * @throws FaultyFiles with every fault of the pack
   * @throws IllegalArgumentException naming a key that the draft does not have
   * @throws IOException where the rules or the index cannot be read
   */
  public BacktestReport run(String name, String text, Optional<String> key, Span span)
      throws FaultyFiles, IOException {
    Draft draft = Draft.read(rules, name, text);
    return backtest.of(draft, key.map(Set::of).orElse(draft.keys()), span);
  }

  /** For a draft that is not read from a file. */
  public Backtest backtest() {
    return backtest;
  }

  private static InForce inForce(Store store) {
    return new InForce() {
      @Override
      public List<Known> findings(Set<String> keys, Span span) {
        if (keys.isEmpty()) return List.of();
        return store.foundBefore().under(keys, span.from(), span.to()).stream()
            .map(Backtesting::known)
            .toList();
      }

      @Override
      public Map<String, Long> packs(Span span) {
        return store.foundBefore().packs(span.from(), span.to());
      }
    };
  }

  private static InForce.Known known(FoundBefore.Found found) {
    return new InForce.Known(
        found.id(), found.callId(), found.startedAt(), found.finding().finding(), found.decision());
  }
}
