package io.tingjian.speakers;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of words that one speaker probably says: cut at every little pause, and where somebody
 * goes on for long. Speakers change in pauses of a tenth of a second.
 *
 * @param from first word
 * @param to last word, exclusive
 */
record Breath(int from, int to) {
  private static final long PAUSE_MS = 80;
  private static final long LONGEST_MS = 2_500;

  static List<Breath> of(List<Word> words) {
    List<Breath> breaths = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++)
      if (i == words.size() || parts(words, from, i)) {
        breaths.add(new Breath(from, i));
        from = i;
      }
    return breaths;
  }

  private static boolean parts(List<Word> words, int from, int next) {
    return words.get(next).startMs() - words.get(next - 1).endMs() >= PAUSE_MS
        || words.get(next).endMs() - words.get(from).startMs() > LONGEST_MS;
  }

  String text(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(from, to)) text.append(word.text());
    return text.toString();
  }
}
