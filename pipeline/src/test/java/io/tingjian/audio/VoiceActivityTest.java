package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class VoiceActivityTest {
  /** Without the lock in {@link VoiceActivity} this ends the whole JVM, not only the test. */
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
}
