package io.tingjian.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often words followed what in a customer's sentences. */
final class TextCounts {
  /** What a short history weighs before a text was read, in words: the shorter, the more. */
  private static final double[] TRUST = {10_000, 20, 2};

  private final NgramModel model;
  private final Map<Long, Map<Integer, Integer>> followers = new LinkedHashMap<>();
  private int sentences;

  TextCounts(NgramModel model) {
    this.model = model;
  }

  void add(List<String> sentence) {
    sentences++;
    long history = History.plus(History.NONE, model.number(NgramModel.START));
    for (String word : sentence) history = count(history, model.number(word));
    count(history, model.number(NgramModel.END));
  }

  int sentences() {
    return sentences;
  }

  private long count(long history, int word) {
    for (long h = history; ; h = History.shorter(h)) {
      followers.computeIfAbsent(h, fresh -> new HashMap<>()).merge(word, 1, Integer::sum);
      if (h == History.NONE) break;
    }
    long longer = History.plus(history, word);
    return History.length(longer) < TRUST.length ? longer : History.shorter(longer);
  }

  /**
   * Gives each history that the text knows a share of what the text says, the more the oftener it
   * was seen. The model must be balanced afterwards.
   *
   * @param share that an endless text would have, below 1
   */
  void mixInto(double share) {
    Map<Long, Map<Integer, Double>> mixed = new LinkedHashMap<>();
    followers.forEach((history, words) -> mixed.put(history, mixed(history, words, share)));
    mixed.forEach(
        (history, words) -> {
          Context context = model.contextMade(history);
          words.forEach(
              (word, probability) -> {
                int at = context.find(word);
                if (at >= 0) context.setLog(at, Math.log10(probability));
                else context.add(word, Math.log10(probability));
              });
        });
  }

  private Map<Integer, Double> mixed(long history, Map<Integer, Integer> words, double share) {
    int seen = words.values().stream().mapToInt(count -> count).sum();
    double mine = share * seen / (seen + words.size() + TRUST[History.length(history)]);
    Map<Integer, Double> mixed = new LinkedHashMap<>();
    Context context = model.context(history);
    if (context != null)
      for (int i = 0; i < context.size(); i++)
        mixed.put(context.word(i), (1 - mine) * Math.pow(10, context.log(i)));
    words.forEach(
        (word, count) -> mixed.merge(word, mine * count / seen, (known, fresh) -> known + fresh));
    words.forEach(
        (word, count) -> {
          if (context == null || context.find(word) < 0)
            mixed.merge(word, (1 - mine) * Math.pow(10, model.log(history, word)), Double::sum);
        });
    return mixed;
  }
}
