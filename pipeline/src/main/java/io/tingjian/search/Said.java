package io.tingjian.search;

/**
 * A place where a phrase is said.
 *
 * @param passage in which
 * @param start first character in the passage's text
 * @param end after the last one
 * @param words as the recogniser wrote them
 * @param confidence of the recogniser in these words, 0 to 1
 * @param bySound share of the characters that only sound like the phrase and are written otherwise,
 *     0 to 1
 */
public record Said(
    Passage passage,
    int start,
    int end,
    long startMs,
    long endMs,
    String words,
    double confidence,
    double bySound) {
  /** Whether something of it was matched by its sound alone. */
  public boolean heardOnly() {
    return bySound > 0;
  }
}
