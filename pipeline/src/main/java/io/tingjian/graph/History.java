package io.tingjian.graph;

/** Up to three words of an n-gram model in one number, the newest in the lowest bits. */
final class History {
  private static final int BITS = 21;
  private static final long WORD = (1L << BITS) - 1;
  private static final long TWO = (1L << 2 * BITS) - 1;
  private static final long THREE = (1L << 3 * BITS) - 1;

  static final long NONE = 0;

  /** How many words a history can tell apart. */
  static final int MOST_WORDS = (1 << BITS) - 1;

  /** N-grams no longer than this have a history that fits. */
  static final int LONGEST_NGRAM = 4;

  private History() {}

  /** The history after one more word; the fourth oldest is forgotten. */
  static long plus(long history, int word) {
    return (history << BITS | word) & THREE;
  }

  /** Without its oldest word. */
  static long shorter(long history) {
    if (history > TWO) return history & TWO;
    return history > WORD ? history & WORD : NONE;
  }

  static int newest(long history) {
    return (int) (history & WORD);
  }

  /** Without its newest word. */
  static long before(long history) {
    return history >>> BITS;
  }

  static int length(long history) {
    if (history == NONE) return 0;
    if (history <= WORD) return 1;
    return history <= TWO ? 2 : 3;
  }
}
