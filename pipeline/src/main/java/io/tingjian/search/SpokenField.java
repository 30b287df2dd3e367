package io.tingjian.search;

import java.util.List;

/**
 * The two views of a text; a token has the same position in both. The wire form is the index field.
 */
enum SpokenField {
  /** What is written: single Han characters. */
  ZH {
    @Override
    List<String> terms(SpokenToken token) {
      return List.of(token.term());
    }
  },
  /** What is heard: every tone-free reading. */
  PY {
    @Override
    List<String> terms(SpokenToken token) {
      return token.syllables();
    }
  };

  abstract List<String> terms(SpokenToken token);

  String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The index field of {@link #pair pairs}, which are rarer than terms by far. */
  String ofPairs() {
    return wire() + "2";
  }

  /** Stands for one term right before another; no term has a space. */
  static String pair(String first, String second) {
    return first + ' ' + second;
  }
}
