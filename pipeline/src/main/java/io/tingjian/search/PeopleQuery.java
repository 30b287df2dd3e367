package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;

/**
 * What people type: words that must all be said in a call, {@code "words in this order"}, {@code
 * -not this}, {@code ~or what sounds like it}. Each word is a {@link Phrase}.
 *
 * @param wanted at least one
 */
record PeopleQuery(List<Query> wanted, List<Query> unwanted) {
  private static final String OPENING = "\"“”";

  static PeopleQuery parse(String text) throws BadQuery {
    return new Reader(text).read();
  }

  private static final class Reader {
    private final String text;
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    PeopleQuery read() throws BadQuery {
      skipSpaces();
      while (at < text.length()) {
        clause();
        skipSpaces();
      }
      if (wanted.isEmpty())
        throw new BadQuery(
            text,
            0,
            unwanted.isEmpty()
                ? "nothing to search for"
                : "say what to find, not only what not to");
      return new PeopleQuery(wanted, unwanted);
    }

    private void clause() throws BadQuery {
      int start = at;
      boolean not = take('-') || take('－');
      boolean sound = take('~') || take('～');
      int from = at;
      String words =
          at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0 ? quoted() : word();
      if (words.isEmpty()) throw new BadQuery(text, start, "a word is missing");
      boolean inQuotes = at > from + words.length();
      (not ? unwanted : wanted).add(query(words, from + (inQuotes ? 1 : 0), sound));
    }

    private Query query(String words, int from, boolean sound) throws BadQuery {
      SpokenField field = sound ? SpokenField.PY : SpokenField.ZH;
      SoundAlike alike = sound ? SoundAlike.NEAR : SoundAlike.OFF;
      try {
        return new IntervalQuery(
            field.wire(), Phrase.parse(words).source(field, alike).orElseThrow());
      } catch (BadPhrase e) {
        throw new BadQuery(text, Math.min(text.length(), from + e.at()), e.getMessage());
      }
    }

    private String quoted() throws BadQuery {
      int opened = at++;
      int start = at;
      while (at < text.length() && OPENING.indexOf(text.charAt(at)) < 0) at++;
      if (at >= text.length())
        throw new BadQuery(text, opened, "this quotation mark is never closed");
      return text.substring(start, at++);
    }

    private String word() {
      int start = at;
      while (at < text.length()
          && !isSpace(text.charAt(at))
          && OPENING.indexOf(text.charAt(at)) < 0) at++;
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

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || c == '　' || c == '\u00a0';
    }
  }
}
