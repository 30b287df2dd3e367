package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class VoiceActivityTest {
  /** Through the library's own wrapper this would end the whole JVM, not only the test. */
  @Test
  void manyThreadsMayListenAtTheSameTime() throws Exception {
    short[] noise = new short[8_000];
    Random chance = new Random(7);
    for (int i = 0; i < noise.length; i++) noise[i] = (short) (chance.nextGaussian() * 3_000);
    boolean[] alone = VoiceActivity.of(noise, 8_000);

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<boolean[]>> together = new ArrayList<>();
      for (int i = 0; i < 2_000; i++)
        together.add(threads.submit(() -> VoiceActivity.of(noise, 8_000)));
      for (Future<boolean[]> voice : together) assertThat(voice.get()).isEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void listeningForHoursTakesNoMoreMemory() throws Exception {
    short[] tenMinutes = new short[600 * 8_000];
    for (int warm = 0; warm < 2; warm++) VoiceActivity.of(tenMinutes, 8_000);
    long before = residentKb();
    for (int i = 0; i < 18; i++) VoiceActivity.of(tenMinutes, 8_000);
    assertThat(residentKb() - before).as("kB more after three hours").isLessThan(100_000);
  }

  private static long residentKb() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
