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
}
