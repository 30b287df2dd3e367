package io.tingjian.screen;

import io.tingjian.screen.BacktestReport.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A few of many, in whatever order they come: as good as drawn by chance, and the same ones every
 * time.
 */
final class Samples {
  private static final int MOST = 10;

  private static final Comparator<Sample> BY_CHANCE =
      Comparator.<Sample>comparingInt(sample -> mixed(sample))
          .thenComparing(Sample::id)
          .thenComparing(Sample::startMs)
          .thenComparing(Sample::endMs);

  private final TreeSet<Sample> chosen = new TreeSet<>(BY_CHANCE);

  void offer(Sample sample) {
    chosen.add(sample);
    if (chosen.size() > MOST) chosen.pollLast();
  }

  List<Sample> chosen() {
    return List.copyOf(chosen);
  }

  /** Ids are ordered by time; mixed well, no time comes first. */
  private static int mixed(Sample sample) {
    int hash = (sample.id().hashCode() * 31 + Long.hashCode(sample.startMs())) * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
