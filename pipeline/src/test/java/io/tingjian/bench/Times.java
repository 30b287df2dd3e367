package io.tingjian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What many small pieces of work took, in milliseconds. For one thread. */
final class Times {
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  void add(Callable<?> work) throws Exception {
    Machine.Took took = Machine.Took.by(work);
    processor.add(1e3 * took.processorSeconds());
    wall.add(1e3 * took.wallSeconds());
  }

  /**
   * On average, of the processors, all threads together; single ones are too short for its clock.
   */
  double processor() {
    return processor.stream().mapToDouble(ms -> ms).average().orElse(0);
  }

  /** So long or shorter took this share of the pieces, on the wall. */
  double wall(double share) {
    return part(wall, share);
  }

  private static double part(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
