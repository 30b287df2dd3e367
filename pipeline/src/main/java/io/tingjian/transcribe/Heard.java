package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.util.List;

/**
 * What was recognised in an utterance.
 *
 * @param words with times from the utterance's start
 * @param stopped the time ran out before its end; the words reach as far as was heard
 */
record Heard(List<Word> words, boolean stopped) {
  /** Nothing came before the time ran out. */
  static final Heard NOTHING_IN_TIME = new Heard(List.of(), true);

  Heard {
    words = List.copyOf(words);
  }
}
