package io.tingjian.web;

import io.tingjian.call.Wording;
import io.tingjian.screen.BacktestReport;
import io.tingjian.screen.BacktestReport.RuleChange;
import io.tingjian.screen.BacktestReport.Sample;
import io.tingjian.screen.Failure;
import io.tingjian.screen.Precision;
import java.util.List;
import java.util.Optional;

/** A backtest as the page gets it. */
record BacktestView(
    String pack,
    String version,
    int calls,
    int held,
    List<Change> rules,
    List<Failure> failures,
    long tookMs) {

  /**
   * @param estimate 0 to 1; null where nobody has judged any
   */
  record Confirmed(int judged, Optional<Double> estimate, double low, double high) {
    static Confirmed of(Precision precision) {
      Optional<Double> estimate =
          precision.judged() == 0 ? Optional.empty() : Optional.of(precision.estimate());
      return new Confirmed(precision.judged(), estimate, precision.low(), precision.high());
    }
  }

  record Change(
      String key,
      Wording name,
      int unchanged,
      int fresh,
      int lost,
      int lostConfirmed,
      Confirmed before,
      Confirmed after,
      List<Sample> freshSamples,
      List<Sample> lostSamples) {
    static Change of(RuleChange change) {
      return new Change(
          change.key(),
          change.name(),
          change.unchanged(),
          change.fresh(),
          change.lost(),
          change.lostConfirmed(),
          Confirmed.of(change.before()),
          Confirmed.of(change.after()),
          change.freshSamples(),
          change.lostSamples());
    }
  }

  static BacktestView of(BacktestReport report) {
    return new BacktestView(
        report.pack(),
        report.version(),
        report.calls(),
        report.held(),
        report.rules().stream().map(Change::of).toList(),
        report.failures(),
        report.tookMs());
  }
}
