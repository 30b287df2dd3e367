package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All words of a lexicon as paths of phones, sorted. Words that sound alike, or like the beginning
 * of another, end in a mark of their own, so that no path is the beginning of another.
 */
final class Pronunciations {
  /**
   * @param word its number in {@code words.txt}
   * @param path phones, then perhaps a mark
   * @param cost of this reading, as a negative natural logarithm
   */
  record Spoken(int word, int[] path, double cost) {}

  private final List<String> words;
  private final Spoken[] byPath;
  private final int[][] ranksOfWord;

  private Pronunciations(List<String> words, Spoken[] byPath) {
    this.words = words;
    this.byPath = byPath;
    this.ranksOfWord = new int[words.size() + 1][0];
    for (int rank = 0; rank < byPath.length; rank++) {
      int word = byPath[rank].word();
      ranksOfWord[word] = Arrays.copyOf(ranksOfWord[word], ranksOfWord[word].length + 1);
      ranksOfWord[word][ranksOfWord[word].length - 1] = rank;
    }
  }

  static Pronunciations of(Lexicon lexicon) {
    List<Spoken> spoken = new ArrayList<>();
    Map<String, List<Lexicon.Entry>> words = new TreeMap<>(lexicon.byWord());
    int number = 0;
    for (List<Lexicon.Entry> readings : words.values()) {
      number++;
      for (Lexicon.Entry entry : readings)
        spoken.add(new Spoken(number, Phones.ofWord(entry.syllables()), -Math.log(entry.weight())));
    }
    spoken.sort(Comparator.comparing(Spoken::path, Arrays::compare));
    List<String> sorted = List.copyOf(words.keySet());
    return new Pronunciations(sorted, marked(spoken));
  }

  private static Spoken[] marked(List<Spoken> sorted) {
    Set<List<Integer>> beginnings = new HashSet<>();
    for (Spoken one : sorted)
      for (int length = 1; length < one.path().length; length++)
        beginnings.add(Arrays.stream(one.path(), 0, length).boxed().toList());
    Spoken[] marked = new Spoken[sorted.size()];
    int mark = 0;
    for (int i = 0; i < marked.length; i++) {
      Spoken one = sorted.get(i);
      boolean asBefore = i > 0 && Arrays.equals(one.path(), sorted.get(i - 1).path());
      boolean asNext = i + 1 < marked.length && Arrays.equals(one.path(), sorted.get(i + 1).path());
      mark = asBefore ? mark + 1 : Phones.count();
      boolean begins = beginnings.contains(Arrays.stream(one.path()).boxed().toList());
      marked[i] = asBefore || asNext || begins ? with(one, mark) : one;
    }
    // A mark sorts behind all phones, and so do the words that bear one.
    Arrays.sort(marked, Comparator.comparing(Spoken::path, Arrays::compare));
    return marked;
  }

  private static Spoken with(Spoken one, int mark) {
    int[] path = Arrays.copyOf(one.path(), one.path().length + 1);
    path[path.length - 1] = mark;
    return new Spoken(one.word(), path, one.cost());
  }

  /** A mark is heard by nobody. */
  static boolean isMark(int symbol) {
    return symbol >= Phones.count();
  }

  /** The words in order of their numbers, which begin at 1. */
  List<String> words() {
    return words;
  }

  /** Where a word's readings stand among all paths, sorted. */
  int[] ranks(int word) {
    return ranksOfWord[word];
  }

  Spoken at(int rank) {
    return byPath[rank];
  }
}
