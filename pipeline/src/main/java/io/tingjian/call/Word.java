package io.tingjian.call;

import java.util.Optional;

/**
 * One word as it counts.
 *
 * @param startMs from the start of the recording, inclusive
 * @param endMs from the start of the recording, exclusive
 * @param confidence of the recogniser, 0 to 1
 * @param recognised what the recogniser wrote, where it was put right afterwards
 */
public record Word(
    String text, long startMs, long endMs, double confidence, Optional<String> recognised) {
  public Word {
    if (text.isBlank()) throw new IllegalArgumentException("a word must not be blank");
    if (startMs < 0 || endMs < startMs)
      throw new IllegalArgumentException(
          "word must not end before it starts (got " + startMs + " to " + endMs + " ms)");
    if (!(confidence >= 0 && confidence <= 1))
      throw new IllegalArgumentException("confidence must be 0 to 1 (got " + confidence + ")");
  }

  /** A word as the recogniser wrote it. */
  public Word(String text, long startMs, long endMs, double confidence) {
    this(text, startMs, endMs, confidence, Optional.empty());
  }

  /** The same word so much later. */
  public Word shifted(long ms) {
    return new Word(text, startMs + ms, endMs + ms, confidence, recognised);
  }
}
