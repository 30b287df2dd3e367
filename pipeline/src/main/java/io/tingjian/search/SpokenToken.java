package io.tingjian.search;

import java.util.List;

/**
 * One thing that is said in one breath: a Han character, a digit or a Latin word.
 *
 * @param term simplified, digits as Han digits, Latin in lower case
 * @param syllables every tone-free reading; the term itself where it has none
 * @param start first character in the text, counted from 0
 * @param end after its last character
 */
record SpokenToken(String term, List<String> syllables, int start, int end) {
  /** Stands before the first and after the last token, so that a phrase can be the whole turn. */
  static final String TURN_START = "⊢";

  static final String TURN_END = "⊣";

  SpokenToken {
    syllables = List.copyOf(syllables);
  }

  static SpokenToken mark(String mark, int at) {
    return new SpokenToken(mark, List.of(mark), at, at);
  }
}
