package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Cuts text into the words of a vocabulary, the likeliest way. Numerals are cut one by one, as the
 * shipped models know them.
 */
final class Segmenter {
  private static final String NUMERALS = "零一二三四五六七八九十百千万亿幺两点";

  private final Map<String, ?> vocabulary;
  private final ToDoubleFunction<String> log;
  private final int longest;

  /**
   * @param log of each word's probability
   */
  Segmenter(Map<String, ?> vocabulary, ToDoubleFunction<String> log) {
    this.vocabulary = vocabulary;
    this.log = log;
    this.longest = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Stretches of words without a gap; what no word covers, such as punctuation, parts them. */
  List<List<String>> cut(String text) {
    double[] best = new double[text.length() + 1];
    int[] from = new int[text.length() + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int end = 1; end <= text.length(); end++) {
      // A character outside the vocabulary costs more than any words.
      best[end] = best[end - 1] - 1000;
      from[end] = end - 1;
      for (int start = Math.max(0, end - longest); start < end; start++) {
        String word = text.substring(start, end);
        if (!vocabulary.containsKey(word) || numeral(word)) continue;
        double score = best[start] + log.applyAsDouble(word);
        if (score <= best[end]) continue;
        best[end] = score;
        from[end] = start;
      }
    }
    return stretches(text, from);
  }

  private List<List<String>> stretches(String text, int[] from) {
    List<String> words = new ArrayList<>();
    for (int end = text.length(); end > 0; end = from[end])
      words.add(text.substring(from[end], end));
    Collections.reverse(words);
    List<List<String>> stretches = new ArrayList<>();
    List<String> stretch = new ArrayList<>();
    for (String word : words) {
      if (vocabulary.containsKey(word)) stretch.add(word);
      else if (!stretch.isEmpty()) {
        stretches.add(stretch);
        stretch = new ArrayList<>();
      }
    }
    if (!stretch.isEmpty()) stretches.add(stretch);
    return stretches;
  }

  private static boolean numeral(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
  }
}
