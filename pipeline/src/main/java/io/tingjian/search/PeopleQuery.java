package io.tingjian.search;

import io.tingjian.call.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;

/**
 * What people type: words that must all be said in a call, {@code "words in this order"}, {@code
 * "words near each other"~5}, {@code -not this}, {@code ~or what sounds like it}. Each word is a
 * {@link Phrase}; figures in it also find the ways to say them.
 *
 * @param words that are wanted; empty where any call will do
 * @param unwanted what a turn must not say
 */
record PeopleQuery(List<Word> words, List<Query> unwanted) {
  static final int MOST_WORDS = 50;
  static final int MOST_CHARACTERS = 1000;

  private static final String QUOTES = "\"“”";

  /**
   * @param turns in which it is said
   * @param places in them
   * @param written those that are written so, where the sound is asked
   * @param apart the words have others between them that are not found
   */
  record Word(Query turns, Query places, Optional<Query> written, boolean apart) {}

  List<Query> wanted() {
    return words.stream().map(Word::turns).toList();
  }

  static PeopleQuery parse(String text) throws BadQuery {
    if (text.length() > MOST_CHARACTERS)
      throw new BadQuery(
          text,
          MOST_CHARACTERS,
          new Wording(
              "搜索式最多 " + MOST_CHARACTERS + " 个字符（现在有 " + text.length() + " 个）",
              "a search has at most "
                  + MOST_CHARACTERS
                  + " characters (got "
                  + text.length()
                  + ")"));
    return new Reader(text).read();
  }

  private static final class Reader {
    private final String text;
    private final List<Word> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    PeopleQuery read() throws BadQuery {
      skipSpaces();
      while (at < text.length()) {
        if (wanted.size() + unwanted.size() == MOST_WORDS)
          throw bad(
              at, "搜索式最多 " + MOST_WORDS + " 个词", "a search has at most " + MOST_WORDS + " words");
        clause();
        skipSpaces();
      }
      if (wanted.isEmpty() && !unwanted.isEmpty())
        throw bad(0, "要写出查找什么，不能只写排除什么", "say what to find, not only what not to");
      return new PeopleQuery(List.copyOf(wanted), List.copyOf(unwanted));
    }

    private void clause() throws BadQuery {
      int start = at;
      boolean not = take('-') || take('－');
      boolean sound = take('~') || take('～');
      if (at >= text.length() || isSpace(text.charAt(at)))
        throw bad(start, "这里缺少一个词", "a word is missing");
      boolean quoted = QUOTES.indexOf(text.charAt(at)) >= 0;
      int from = quoted ? at + 1 : at;
      String words = quoted ? quoted() : word();
      if (words.isBlank()) throw bad(start, "这里缺少一个词", "a word is missing");
      Optional<Integer> gap = quoted ? gap() : Optional.empty();
      Phrase phrase = gap.isPresent() ? near(words, from, gap.get()) : phrase(words, from);
      SpokenField field = sound ? SpokenField.PY : SpokenField.ZH;
      SoundAlike alike = sound ? SoundAlike.NEAR : SoundAlike.OFF;
      Query turns = phrase.turns(field, alike);
      if (not) unwanted.add(turns);
      else
        wanted.add(
            new Word(
                turns,
                places(phrase, field, alike),
                sound
                    ? Optional.of(places(phrase, SpokenField.ZH, SoundAlike.OFF))
                    : Optional.empty(),
                gap.isPresent()));
    }

    private static Query places(Phrase phrase, SpokenField field, SoundAlike sound) {
      return new IntervalQuery(field.wire(), phrase.source(field, sound).orElseThrow());
    }

    private Phrase phrase(String words, int from) throws BadQuery {
      try {
        return asSpoken(Phrase.parse(words));
      } catch (BadPhrase e) {
        throw new BadQuery(text, Math.min(text.length(), from + e.at()), e.what());
      }
    }

    /** A search that holds more figures than can be multiplied out is taken as it is typed. */
    private static Phrase asSpoken(Phrase typed) {
      try {
        return Phrase.parse(AsSpoken.of(typed.written()));
      } catch (BadPhrase e) {
        return typed;
      }
    }

    private Phrase near(String words, int from, int gap) throws BadQuery {
      List<Phrase> each = new ArrayList<>();
      int start = 0;
      for (int i = 0; i <= words.length(); i++) {
        if (i < words.length() && !isSpace(words.charAt(i))) continue;
        if (i > start) each.add(phrase(words.substring(start, i), from + start));
        start = i + 1;
      }
      if (each.size() < 2)
        throw bad(
            from, "相邻查找要在引号里写至少两个词", "words near each other are at least two, parted by spaces");
      return Phrase.near(each, gap, false);
    }

    /** {@code ~5} right after the closing quotation mark. */
    private Optional<Integer> gap() throws BadQuery {
      int start = at;
      if (!take('~') && !take('～')) return Optional.empty();
      int digits = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
      if (at == digits) {
        at = start; // the next word, which may sound otherwise
        return Optional.empty();
      }
      if (at - digits > 3) throw bad(digits, "间隔最多 999 个字", "a gap has at most 999 characters");
      return Optional.of(Integer.parseInt(text.substring(digits, at)));
    }

    private String quoted() throws BadQuery {
      int opened = at++;
      int start = at;
      while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) at++;
      if (at >= text.length()) throw bad(opened, "引号没有关闭", "this quotation mark is never closed");
      return text.substring(start, at++);
    }

    private String word() {
      int start = at;
      while (at < text.length() && !isSpace(text.charAt(at)) && QUOTES.indexOf(text.charAt(at)) < 0)
        at++;
      return text.substring(start, at);
    }

    private boolean take(char c) {
      if (at >= text.length() || text.charAt(at) != c) return false;
      at++;
      return true;
    }

    private void skipSpaces() {
      while (at < text.length() && isSpace(text.charAt(at))) at++;
    }

    private BadQuery bad(int place, String zh, String en) {
      return new BadQuery(text, place, new Wording(zh, en));
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || c == '　' || c == '\u00a0';
    }
  }
}
