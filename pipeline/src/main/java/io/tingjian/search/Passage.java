package io.tingjian.search;

import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What one speaker says before somebody else begins: turns that only his own short pauses part. A
 * recogniser cuts turns at pauses, people do not cut phrases there.
 *
 * @param index among all passages of the call, counted from 0
 * @param turns indexes into the call's turns, ascending
 * @param text of the turns, one after the other
 * @param characters Han characters and spoken digits; a Latin word is one
 */
public record Passage(
    Role role,
    int index,
    long startMs,
    long endMs,
    List<Integer> turns,
    List<Word> words,
    String text,
    int characters) {
  /** A longer pause of the same speaker begins a new passage. */
  static final long LONGEST_PAUSE_MS = 1_500;

  public Passage {
    turns = List.copyOf(turns);
    words = List.copyOf(words);
  }

  public long durationMs() {
    return endMs - startMs;
  }

  /** How sure the recogniser was, on average; 0 to 1. */
  public double confidence() {
    return words.stream().mapToDouble(Word::confidence).average().orElse(1);
  }

  static List<Passage> of(List<Turn> turns) {
    List<Passage> passages = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      if (!open.isEmpty() && !goesOn(turns.get(open.get(open.size() - 1)), turns.get(i))) {
        passages.add(join(turns, open, passages.size()));
        open = new ArrayList<>();
      }
      open.add(i);
    }
    if (!open.isEmpty()) passages.add(join(turns, open, passages.size()));
    return List.copyOf(passages);
  }

  private static boolean goesOn(Turn before, Turn next) {
    return before.role() == next.role() && next.startMs() - before.endMs() <= LONGEST_PAUSE_MS;
  }

  private static Passage join(List<Turn> turns, List<Integer> indexes, int index) {
    Turn first = turns.get(indexes.get(0));
    long end = indexes.stream().mapToLong(i -> turns.get(i).endMs()).max().orElseThrow();
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    for (int i : indexes) {
      if (!text.isEmpty()) text.append(' ');
      text.append(turns.get(i).text());
      words.addAll(turns.get(i).words());
    }
    String said = text.toString();
    return new Passage(
        first.role(), index, first.startMs(), end, indexes, words, said, SpokenText.count(said));
  }

  List<SpokenToken> markedTokens() {
    return SpokenText.markedTokens(text);
  }
}
