package io.tingjian.search;

import java.util.Arrays;
import java.util.List;

/**
 * Which terms one speaker says in a call, and which right after which, so that phrases he cannot
 * have said need not be looked for. It may err on the side of having said something: grams are
 * numbers by hash, from 0 to before {@link #COUNT}, and kept as bits of fewer still.
 */
final class Grams {
  static final int COUNT = 1 << 18;

  private static final int BITS = 1 << 15;

  private final long[] bits = new long[BITS / 64];

  private Grams() {}

  static Grams of(int[] said) {
    Grams grams = new Grams();
    for (int gram : said) grams.bits[(gram & (BITS - 1)) >> 6] |= 1L << gram;
    return grams;
  }

  /** All grams of these texts, some of them more than once. */
  static int[] all(SpokenField field, List<List<SpokenToken>> stretches) {
    int[] grams = new int[64];
    int count = 0;
    for (List<SpokenToken> stretch : stretches) {
      List<String> before = List.of();
      for (SpokenToken token : stretch) {
        List<String> terms = field.terms(token);
        if (count + terms.size() * (1 + before.size()) > grams.length)
          grams = Arrays.copyOf(grams, 2 * count + terms.size() * (1 + before.size()));
        for (String term : terms) {
          grams[count++] = one(term);
          for (String first : before) grams[count++] = two(first, term);
        }
        before = terms;
      }
    }
    return Arrays.copyOf(grams, count);
  }

  static int one(String term) {
    return spread(term.hashCode());
  }

  static int two(String first, String second) {
    return spread(first.hashCode() * 31 + second.hashCode() + 1);
  }

  /** Whether at least one of those from here to before there may be said. */
  boolean anyOf(int[] grams, int from, int to) {
    for (int i = from; i < to; i++)
      if ((bits[(grams[i] & (BITS - 1)) >> 6] & (1L << grams[i])) != 0) return true;
    return false;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (COUNT - 1);
  }
}
