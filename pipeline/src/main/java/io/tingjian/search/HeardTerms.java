package io.tingjian.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * What one speaker says in a call, in one field, token by token. Tokens of one text are numbered
 * one after the other; between two texts lies a number at which nothing is said. Immutable.
 */
final class HeardTerms {
  /** So many terms, one after the other, tell what may be said well enough. */
  static final int LONGEST_GRAM = 3;

  static final int NO_GRAM = 0;

  /** Grams have numbers from 0 to before this, by hash: different ones may have the same. */
  static final int GRAMS = 1 << 18;

  private static final String[] NOTHING = {};

  private final String[][] said;
  private final int[] positions;
  private final Set<String> all = new HashSet<>();

  /**
   * @param stretches tokens of one text each
   * @param between how many positions lie unused between two of them
   */
  HeardTerms(SpokenField field, List<List<SpokenToken>> stretches, int between) {
    int tokens = stretches.stream().mapToInt(stretch -> stretch.size() + 1).sum();
    this.said = new String[tokens][];
    this.positions = new int[tokens];
    int at = 0;
    int position = 0;
    for (List<SpokenToken> stretch : stretches) {
      for (SpokenToken token : stretch) {
        said[at] = field.terms(token).toArray(NOTHING);
        all.addAll(field.terms(token));
        positions[at++] = position++;
      }
      said[at++] = NOTHING;
      position += between;
    }
  }

  /** How many numbers there are. */
  int count() {
    return said.length;
  }

  /** Of a token, as the fields count. */
  int position(int token) {
    return positions[token];
  }

  /** What is said there; nothing between and after the texts. */
  String[] at(int token) {
    return token < said.length ? said[token] : NOTHING;
  }

  /** Whether one of the terms is said anywhere. */
  boolean says(Set<String> terms) {
    for (String term : terms) if (all.contains(term)) return true;
    return false;
  }

  /** Whether one of the terms is said there. */
  boolean saysAt(int token, Set<String> terms) {
    for (String term : said[token]) if (terms.contains(term)) return true;
    return false;
  }

  /** Of the terms that are said from there on, one after the other: of one, of two and so on. */
  void grams(int token, IntConsumer each) {
    grams(token, NO_GRAM, LONGEST_GRAM, each);
  }

  private void grams(int token, int before, int terms, IntConsumer each) {
    for (String term : at(token)) {
      int gram = gram(before, term);
      each.accept(number(gram));
      if (terms > 1) grams(token + 1, gram, terms - 1, each);
    }
  }

  /** One term longer. */
  static int gram(int before, String term) {
    return (before + term.hashCode()) * 0x9E3779B9 + 1;
  }

  /** By which what is looked for lies ready. */
  static int number(int gram) {
    return (gram ^ (gram >>> 15)) & (GRAMS - 1);
  }
}
