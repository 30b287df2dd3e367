package io.tingjian.bench;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import java.nio.file.Files;
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
    return texts(modelFolder, recordings, threads).stream().mapToInt(PlainLoop::han).sum();
  }

  /** Writes what was heard to a file a channel, as {@link #textOf} names it. */
  static void write(Path modelFolder, List<Path> recordings, int threads, Path out)
      throws Exception {
    int channel = 0;
    for (String text : texts(modelFolder, recordings, threads)) {
      Files.writeString(textOf(recordings.get(channel / 2), channel % 2, out), text);
      channel++;
    }
  }

  static Path textOf(Path recording, int channel, Path out) {
    String name = recording.getFileName().toString().replaceFirst("\\.\\w+$", "");
    return out.resolve(name + "-" + channel + ".txt");
  }

  /** Of every channel of every recording, in their order. */
  private static List<String> texts(Path modelFolder, List<Path> recordings, int threads)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Model model = new Model(modelFolder.toString())) {
      List<Future<String>> running = new ArrayList<>();
      for (Path recording : recordings) {
        Decoded sound = new Audio().decode(recording);
        for (short[] channel : sound.samples())
          running.add(pool.submit(() -> heard(model, sound.rateHz(), channel)));
      }
      List<String> texts = new ArrayList<>();
      for (Future<String> one : running) texts.add(one.get());
      return texts;
    } finally {
      pool.shutdownNow();
    }
  }

  private static String heard(Model model, int rateHz, short[] channel) throws Exception {
    StringBuilder heard = new StringBuilder();
    try (Recognizer recognizer = new Recognizer(model, rateHz)) {
      recognizer.setWords(true);
      for (int from = 0; from < channel.length; from += PORTION) {
        int length = Math.min(PORTION, channel.length - from);
        short[] portion = new short[length];
        System.arraycopy(channel, from, portion, 0, length);
        if (recognizer.acceptWaveForm(portion, length))
          heard.append(text(recognizer.getResult())).append('\n');
      }
      return heard.append(text(recognizer.getFinalResult())).toString();
    }
  }

  /** Out of {@code … "text" : "您好 请问"}. */
  private static String text(String json) {
    String last = json.substring(json.lastIndexOf("\"text\"") + 6);
    return last.substring(last.indexOf('"') + 1, last.lastIndexOf('"'));
  }

  static int han(String text) {
    return (int) text.chars().filter(Character::isIdeographic).count();
  }
}
