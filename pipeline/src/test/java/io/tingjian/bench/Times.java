package io.tingjian.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What many small pieces of work took, in milliseconds. For one thread. */
final class Times {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  void add(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    long used = THREADS.getCurrentThreadCpuTime();
    work.call();
    processor.add((THREADS.getCurrentThreadCpuTime() - used) / 1e6);
    wall.add((System.nanoTime() - began) / 1e6);
  }

  /** So long or shorter took this share of the pieces, of this thread's processor. */
  double processor(double share) {
    return part(processor, share);
  }

  /** Likewise on the wall. */
  double wall(double share) {
    return part(wall, share);
  }

  private static double part(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
