package io.tingjian.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Processor seconds per stage. Counts what the whole process burns meanwhile, so only one thing may
 * happen at a time.
 */
final class Stages {
  enum Stage {
    INTAKE("copy and hash"),
    DECODE("decode"),
    LISTEN("find speech"),
    VOSK("Vosk"),
    PROSODY("prosody"),
    CLASSIFY("classify"),
    SCREEN("screen"),
    INDEX("index"),
    STORE("store");

    final String words;

    Stage(String words) {
      this.words = words;
    }
  }

  private final OperatingSystemMXBean machine =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

  <T> T time(Stage stage, Callable<T> work) throws Exception {
    long start = machine.getProcessCpuTime();
    T result = work.call();
    nanos.merge(stage, machine.getProcessCpuTime() - start, Long::sum);
    return result;
  }

  void add(Stage stage, double seconds) {
    nanos.merge(stage, (long) (seconds * 1e9), Long::sum);
  }

  double seconds(Stage stage) {
    return nanos.getOrDefault(stage, 0L) / 1e9;
  }

  double seconds() {
    return nanos.values().stream().mapToLong(Long::longValue).sum() / 1e9;
  }
}
