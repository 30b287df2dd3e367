package io.tingjian.search;

import io.tingjian.call.Word;
import java.util.List;

/** Leads from characters of a text back to its words and their milliseconds. */
final class WordTimes {
  private final List<Word> words;
  private final int[] startAt;

  /** The words must occur in the text in their order, with nothing but spaces between. */
  WordTimes(String text, List<Word> words) {
    this.words = words;
    this.startAt = new int[words.size()];
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      startAt[i] = text.indexOf(words.get(i).text(), from);
      from = startAt[i] + words.get(i).text().length();
    }
  }

  /** When the character begins to sound; within a word its characters share its time evenly. */
  long startMs(int character) {
    int at = wordOf(character);
    return within(at, character - startAt[at]);
  }

  /** When the character before this end has sounded. */
  long endMs(int end) {
    int at = wordOf(Math.max(0, end - 1));
    return within(at, end - startAt[at]);
  }

  /** Mean confidence of the words from the first to before the second character; 0 to 1. */
  double confidence(int start, int end) {
    int last = wordOf(Math.max(start, end - 1));
    return words.subList(wordOf(start), last + 1).stream()
        .mapToDouble(Word::confidence)
        .average()
        .orElse(1);
  }

  private long within(int at, int characters) {
    Word word = words.get(at);
    int all = word.text().length();
    int part = Math.max(0, Math.min(all, characters));
    return word.startMs() + (word.endMs() - word.startMs()) * part / all;
  }

  private int wordOf(int character) {
    int at = 0;
    while (at + 1 < startAt.length && startAt[at + 1] <= character) at++;
    return at;
  }
}
