package io.tingjian.graph;

import java.util.Arrays;

/** What may follow a history: words with their probabilities, and the weight of all others. */
final class Context {
  /** Log10 of what a shorter history's probability is multiplied with. */
  double backoff;

  private int[] words = new int[2];
  private double[] logs = new double[2];
  private int size;
  private boolean sorted = true;

  /** Adds a word that is not there yet. */
  void add(int word, double log10) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      logs = Arrays.copyOf(logs, 2 * size);
    }
    sorted &= size == 0 || words[size - 1] < word;
    words[size] = word;
    logs[size++] = log10;
  }

  int size() {
    return size;
  }

  /** In order of the words' numbers. */
  int word(int index) {
    sort();
    return words[index];
  }

  /** Log10 of the probability of the word at an index. */
  double log(int index) {
    sort();
    return logs[index];
  }

  void setLog(int index, double log10) {
    sort();
    logs[index] = log10;
  }

  /** Negative where the word has no probability of its own here. */
  int find(int word) {
    sort();
    return Arrays.binarySearch(words, 0, size, word);
  }

  private void sort() {
    if (sorted) return;
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(words[a], words[b]));
    int[] newWords = new int[size];
    double[] newLogs = new double[size];
    for (int i = 0; i < size; i++) {
      newWords[i] = words[order[i]];
      newLogs[i] = logs[order[i]];
    }
    words = newWords;
    logs = newLogs;
    sorted = true;
  }
}
