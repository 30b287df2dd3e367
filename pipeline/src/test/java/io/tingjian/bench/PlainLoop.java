package io.tingjian.bench;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vosk.Model;
import org.vosk.Recognizer;

/** What a script of twenty lines would do: every channel whole through Vosk, and nothing else. */
final class PlainLoop {
  private static final int PORTION = 4000;

  private PlainLoop() {}

  /**
   * @return characters heard, so that nobody doubts that something was
   */
  static int run(Path modelFolder, List<Path> recordings, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Model model = new Model(modelFolder.toString())) {
      List<Future<Integer>> running = new ArrayList<>();
      for (Path recording : recordings) {
        Decoded sound = new Audio().decode(recording);
        for (short[] channel : sound.samples())
          running.add(pool.submit(() -> heard(model, sound.rateHz(), channel)));
      }
      int characters = 0;
      for (Future<Integer> one : running) characters += one.get();
      return characters;
    } finally {
      pool.shutdownNow();
    }
  }

  private static int heard(Model model, int rateHz, short[] channel) throws Exception {
    int characters = 0;
    try (Recognizer recognizer = new Recognizer(model, rateHz)) {
      recognizer.setWords(true);
      for (int from = 0; from < channel.length; from += PORTION) {
        int length = Math.min(PORTION, channel.length - from);
        short[] portion = new short[length];
        System.arraycopy(channel, from, portion, 0, length);
        if (recognizer.acceptWaveForm(portion, length))
          characters += han(text(recognizer.getResult()));
      }
      return characters + han(text(recognizer.getFinalResult()));
    }
  }

  private static String text(String json) {
    return json.substring(json.lastIndexOf("\"text\""));
  }

  static int han(String text) {
    return (int) text.chars().filter(Character::isIdeographic).count();
  }
}
