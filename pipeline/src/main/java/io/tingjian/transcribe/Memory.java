package io.tingjian.transcribe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process has, natives included. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** What is resident, in units of 1024 bytes; 0 on a system that has no such file. */
  static long residentKb() {
    if (!Files.isReadable(STATUS)) return 0;
    try {
      for (String line : Files.readAllLines(STATUS))
        if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
