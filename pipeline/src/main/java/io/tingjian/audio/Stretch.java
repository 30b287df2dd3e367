package io.tingjian.audio;

/**
 * A part of one channel in which one kind of thing is heard.
 *
 * @param startMs inclusive
 * @param endMs exclusive
 */
public record Stretch(Kind kind, long startMs, long endMs) {
  /** What is heard. */
  public enum Kind {
    SPEECH,
    /** Hold music. */
    MUSIC,
    /** What a caller hears while it rings. */
    RINGBACK,
    /** Busy tone, beeps. */
    TONE
  }

  public Stretch {
    if (startMs < 0 || endMs <= startMs)
      throw new IllegalArgumentException(
          "a stretch must end after it starts (got " + startMs + " to " + endMs + " ms)");
  }

  public long durationMs() {
    return endMs - startMs;
  }
}
