package io.tingjian.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What a benchmark ran on, and what it took. Linux only: it reads /proc. */
final class Machine {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  /** What a pass took: on the wall, and of the processors, which other load disturbs less. */
  record Took(double wallSeconds, double processorSeconds) {
    static Took by(Callable<?> work) throws Exception {
      long wall = System.nanoTime();
      long processor = SYSTEM.getProcessCpuTime();
      work.call();
      return new Took(
          (System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    }
  }

  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  static String name() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(l -> l.startsWith("model name"))
            .findFirst()
            .map(l -> l.replaceFirst(".*: ", ""))
            .orElse("unknown processor");
    return processor
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version");
  }

  /** Of this process. */
  static long peakMegabytes() {
    return peakMegabytes("self");
  }

  /** Resident set of a process at its highest, natives included, as Linux counts it. */
  static long peakMegabytes(String process) {
    try {
      return Files.readAllLines(Path.of("/proc", process, "status")).stream()
          .filter(l -> l.startsWith("VmHWM"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
