package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    boolean[] alone = VoiceActivity.of(noise, 8_000, loud(noise));

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<boolean[]>> together = new ArrayList<>();
      for (int i = 0; i < 2_000; i++)
        together.add(threads.submit(() -> VoiceActivity.of(noise, 8_000, loud(noise))));
      for (Future<boolean[]> voice : together) assertThat(voice.get()).isEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void listeningForHoursTakesNoMoreMemory() throws Exception {
    short[] tenMinutes = new short[600 * 8_000];
    boolean[] loud = loud(tenMinutes);
    for (int warm = 0; warm < 2; warm++) VoiceActivity.of(tenMinutes, 8_000, loud);
    long before = residentKb();
    for (int i = 0; i < 18; i++) VoiceActivity.of(tenMinutes, 8_000, loud);
    assertThat(residentKb() - before).as("kB more after three hours").isLessThan(100_000);
  }

  @Test
  void aVoiceIsKnownWithoutAllTheQuietBeforeIt() {
    short[] voice = MadeVoice.A.speak(ms -> 120 + ms / 50, 2_000, 8_000, true, 5);
    short[] line = Tones.noise(-60, 8_000, 8_000, 6);
    for (int i = 0; i < voice.length; i++) line[32_000 + i] += voice[i];
    boolean[] loud = new boolean[800];
    Arrays.fill(loud, 400, 600, true);
    boolean[] all = VoiceActivity.of(line, 8_000, loud(line));
    boolean[] near = VoiceActivity.of(line, 8_000, loud);

    assertThat(Arrays.copyOfRange(near, 400, 600)).isEqualTo(Arrays.copyOfRange(all, 400, 600));
    assertThat(Arrays.copyOfRange(near, 400, 600)).contains(true);
  }

  @Test
  void whatIsFarFromEverythingLoudIsNoVoice() {
    short[] voice = MadeVoice.A.speak(ms -> 120 + ms / 50, 6_000, 8_000, true, 5);
    boolean[] loud = new boolean[600];
    loud[300] = true;
    boolean[] heard = VoiceActivity.of(voice, 8_000, loud);
    assertThat(heard[300]).isTrue();
    assertThat(Arrays.copyOfRange(heard, 0, 200)).containsOnly(false);
    assertThat(Arrays.copyOfRange(heard, 400, 600)).containsOnly(false);
  }

  private static boolean[] loud(short[] samples) {
    boolean[] loud = new boolean[samples.length / 80];
    Arrays.fill(loud, true);
    return loud;
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
