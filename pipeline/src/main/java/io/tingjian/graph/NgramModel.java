package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A back-off n-gram model. Not for several threads. */
final class NgramModel {
  static final String START = "<s>";
  static final String END = "</s>";

  /** What an unknown word costs, log10. */
  private static final double NEVER = -12;

  private final List<String> words = new ArrayList<>(List.of(""));
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Context> contexts = new LinkedHashMap<>();

  NgramModel() {
    contexts.put(History.NONE, new Context());
  }

  /** A word's number, given now if it has none; numbers begin at 1. */
  int number(String word) {
    return numbers.computeIfAbsent(
        word,
        w -> {
          words.add(w);
          return words.size() - 1;
        });
  }

  Optional<Integer> find(String word) {
    return Optional.ofNullable(numbers.get(word));
  }

  String word(int number) {
    return words.get(number);
  }

  /** Numbers run from 1 to this. */
  int words() {
    return words.size() - 1;
  }

  /** The histories that have something of their own to say, the empty one first. */
  Collection<Long> histories() {
    return contexts.keySet();
  }

  boolean knows(long history) {
    return contexts.containsKey(history);
  }

  Context context(long history) {
    return contexts.get(history);
  }

  Context contextMade(long history) {
    return contexts.computeIfAbsent(history, h -> new Context());
  }

  /** The longest known history that ends like this one. */
  long state(long history) {
    while (!contexts.containsKey(history)) history = History.shorter(history);
    return history;
  }

  /** Log10 of the probability of a word after a history, by back-off where need be. */
  double log(long history, int word) {
    double weight = 0;
    for (long h = history; ; h = History.shorter(h)) {
      Context context = contexts.get(h);
      if (context != null) {
        int at = context.find(word);
        if (at >= 0) return weight + context.log(at);
        weight += context.backoff;
      }
      if (h == History.NONE) return NEVER;
    }
  }

  /** Gives every history the back-off weight with which its probabilities sum to one. */
  void balance() {
    List<Long> byLength = new ArrayList<>(contexts.keySet());
    byLength.sort((a, b) -> Integer.compare(History.length(a), History.length(b)));
    for (long history : byLength) {
      if (history == History.NONE) continue;
      Context context = contexts.get(history);
      double high = 0;
      double low = 0;
      for (int i = 0; i < context.size(); i++) {
        high += Math.pow(10, context.log(i));
        low += Math.pow(10, log(History.shorter(history), context.word(i)));
      }
      context.backoff = Math.log10(Math.max(1e-6, 1 - high) / Math.max(1e-6, 1 - low));
    }
  }
}
