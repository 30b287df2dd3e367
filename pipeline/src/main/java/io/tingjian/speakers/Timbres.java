package io.tingjian.speakers;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The timbre of a recording while words are spoken: frames by word, each coefficient in units of
 * its own spread. The level, which is the first number of a frame, is left out: moods change it
 * more than speakers do.
 */
final class Timbres {
  private final List<List<float[]>> byWord;
  private final int size;

  private Timbres(List<List<float[]>> byWord, int size) {
    this.byWord = byWord;
    this.size = size;
  }

  static Timbres of(List<Word> words, Frames frames) {
    List<List<float[]>> byWord = new ArrayList<>();
    for (Word word : words) byWord.add(frames.between(word.startMs(), word.endMs()));
    int size = byWord.stream().flatMap(List::stream).findFirst().map(f -> f.length - 1).orElse(0);
    return new Timbres(scaled(byWord, size), size);
  }

  List<float[]> of(int word) {
    return byWord.get(word);
  }

  /** Of the words from this one to that one, exclusive. */
  Moments moments(int from, int to) {
    List<float[]> frames = new ArrayList<>();
    for (int word = from; word < to; word++) frames.addAll(byWord.get(word));
    return Moments.of(frames, size);
  }

  private static List<List<float[]>> scaled(List<List<float[]>> byWord, int size) {
    double[] sum = new double[size];
    double[] squares = new double[size];
    int count = 0;
    for (List<float[]> frames : byWord)
      for (float[] frame : frames) {
        count++;
        for (int i = 0; i < size; i++) {
          sum[i] += frame[i + 1];
          squares[i] += frame[i + 1] * frame[i + 1];
        }
      }
    List<List<float[]>> scaled = new ArrayList<>();
    for (List<float[]> frames : byWord) {
      List<float[]> word = new ArrayList<>();
      for (float[] frame : frames) word.add(scaled(frame, sum, squares, count));
      scaled.add(word);
    }
    return scaled;
  }

  private static float[] scaled(float[] frame, double[] sum, double[] squares, int count) {
    float[] scaled = new float[sum.length];
    for (int i = 0; i < scaled.length; i++) {
      double mean = sum[i] / count;
      double spread = Math.sqrt(Math.max(1e-9, squares[i] / count - mean * mean));
      scaled[i] = (float) ((frame[i + 1] - mean) / spread);
    }
    return scaled;
  }
}
