package io.tingjian.search;

import java.util.List;

/**
 * Which terms one speaker says in a call, and which right after which, so that phrases he cannot
 * have said need not be looked for. It may err on the side of having said something: terms are kept
 * as bits of their hashes.
 */
final class Grams {
  private static final int BITS = 1 << 15;

  private final long[] bits = new long[BITS / 64];

  private Grams() {}

  static Grams of(SpokenField field, List<List<SpokenToken>> stretches) {
    Grams grams = new Grams();
    for (List<SpokenToken> stretch : stretches) {
      List<String> before = List.of();
      for (SpokenToken token : stretch) {
        List<String> terms = field.terms(token);
        for (String term : terms) {
          grams.add(one(term));
          for (String first : before) grams.add(two(first, term));
        }
        before = terms;
      }
    }
    return grams;
  }

  static int one(String term) {
    return spread(term.hashCode());
  }

  static int two(String first, String second) {
    return spread(first.hashCode() * 31 + second.hashCode() + 1);
  }

  /** Whether at least one of those from here to before there may be said. */
  boolean anyOf(int[] grams, int from, int to) {
    for (int i = from; i < to; i++) if ((bits[grams[i] >> 6] & (1L << grams[i])) != 0) return true;
    return false;
  }

  private void add(int gram) {
    bits[gram >> 6] |= 1L << gram;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (BITS - 1);
  }
}
