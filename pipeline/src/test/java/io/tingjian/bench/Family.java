package io.tingjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processor seconds of this program and of its recogniser's process, by what their threads do.
 * Linux only: it reads /proc.
 *
 * @param vosk in the recogniser's process, the threads that hear; the few lines of Java around
 *     Vosk's own code are counted for Vosk
 * @param recogniserRest pipe, compiler and memory of that process
 * @param compiler Java's own, of this process
 * @param collector likewise
 * @param program everything else in this process
 */
record Family(
    double vosk, double recogniserRest, double compiler, double collector, double program) {
  /** A hundredth of a second, on every Linux that Java runs on. */
  private static final double TICK = 0.01;

  static Family now() throws IOException {
    Path self = Path.of("/proc/self");
    double compiler = threads(self, name -> name.matches("C[12] Comp.*|Sweeper.*"));
    double collector = threads(self, name -> name.matches("GC .*|VM Thread|G1 .*"));
    double vosk = 0;
    double recogniser = 0;
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      Path process = Path.of("/proc", Long.toString(child.pid()));
      vosk += threads(process, name -> name.startsWith("pool-"));
      recogniser += seconds(process.resolve("stat"));
    }
    double all = seconds(self.resolve("stat"));
    return new Family(vosk, recogniser - vosk, compiler, collector, all - compiler - collector);
  }

  Family since(Family earlier) {
    return new Family(
        vosk - earlier.vosk,
        recogniserRest - earlier.recogniserRest,
        compiler - earlier.compiler,
        collector - earlier.collector,
        program - earlier.program);
  }

  double all() {
    return vosk + recogniserRest + compiler + collector + program;
  }

  /** Of all, what Vosk does not take. */
  double shareBesideVosk() {
    return 1 - vosk / all();
  }

  private static double threads(Path process, Predicate<String> wanted) throws IOException {
    List<Path> tasks;
    try (Stream<Path> found = Files.list(process.resolve("task"))) {
      tasks = found.toList();
    }
    double seconds = 0;
    for (Path task : tasks)
      if (Files.exists(task) && wanted.test(Files.readString(task.resolve("comm")).strip()))
        seconds += seconds(task.resolve("stat"));
    return seconds;
  }

  /** User and system time: the 12th and 13th field behind the name. */
  private static double seconds(Path stat) throws IOException {
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
  }
}
