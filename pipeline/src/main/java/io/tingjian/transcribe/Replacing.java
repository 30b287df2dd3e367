package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes names in the place of what was heard, and cuts the words that reach beyond. */
final class Replacing {
  private final List<Word> words;
  private final List<Word> written = new ArrayList<>();

  /** The word and the character in it that are not yet written. */
  private int word;

  private int character;

  private Replacing(List<Word> words) {
    this.words = words;
  }

  /**
   * @param places in order, none over another
   */
  static List<Word> of(List<Word> words, List<Syllable> heard, List<HotWord.Place> places) {
    Replacing replacing = new Replacing(words);
    for (HotWord.Place place : places) {
      Syllable first = heard.get(place.from());
      Syllable last = heard.get(place.to() - 1);
      replacing.keepUntil(first.word(), first.from());
      replacing.replaceThrough(last, place.name().text());
    }
    replacing.keepUntil(words.size(), 0);
    return replacing.written;
  }

  private void keepUntil(int endWord, int endCharacter) {
    for (; word < endWord; word++, character = 0)
      keep(words.get(word), character, words.get(word).text().length());
    if (endCharacter > character) keep(words.get(word), character, endCharacter);
    character = endCharacter;
  }

  private void keep(Word from, int start, int end) {
    if (start < end)
      written.add(start == 0 && end == from.text().length() ? from : part(from, start, end));
  }

  private void replaceThrough(Syllable last, String name) {
    List<Word> replaced = new ArrayList<>();
    for (; word < last.word(); word++, character = 0)
      replaced.add(part(words.get(word), character, words.get(word).text().length()));
    Word end = words.get(word);
    int to = last.endsWord() ? end.text().length() : last.from() + 1;
    replaced.add(part(end, character, to));
    character = to;
    StringBuilder recognised = new StringBuilder();
    for (Word each : replaced) recognised.append(each.text());
    if (recognised.toString().equals(name)) {
      written.addAll(replaced);
      return;
    }
    written.add(
        new Word(
            name,
            replaced.get(0).startMs(),
            replaced.get(replaced.size() - 1).endMs(),
            replaced.stream().mapToDouble(Word::confidence).average().orElse(0),
            Optional.of(recognised.toString())));
  }

  /** Characters share the time of their word evenly. */
  private static Word part(Word word, int start, int end) {
    int all = word.text().length();
    long length = word.endMs() - word.startMs();
    return new Word(
        word.text().substring(start, end),
        word.startMs() + length * start / all,
        word.startMs() + length * end / all,
        word.confidence());
  }
}
