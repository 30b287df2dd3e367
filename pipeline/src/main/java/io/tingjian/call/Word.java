package io.tingjian.call;

/**
 * One word as the recogniser wrote it.
 *
 * @param startMs from the start of the recording, inclusive
 * @param endMs from the start of the recording, exclusive
 * @param confidence of the recogniser, 0 to 1
 */
public record Word(String text, long startMs, long endMs, double confidence) {
  public Word {
    if (text.isBlank()) throw new IllegalArgumentException("a word must not be blank");
    if (startMs < 0 || endMs < startMs)
      throw new IllegalArgumentException(
          "word must not end before it starts (got " + startMs + " to " + endMs + " ms)");
    if (!(confidence >= 0 && confidence <= 1))
      throw new IllegalArgumentException("confidence must be 0 to 1 (got " + confidence + ")");
  }
}
