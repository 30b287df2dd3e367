package io.tingjian.call;

import java.util.List;

/**
 * What a reviewer hears and sees first.
 *
 * @param startMs where to start playing
 * @param endMs where to stop
 * @param turns indexes into the transcript's turns, ascending; may be empty for a silence
 * @param quote the words that prove it, as recognised; empty when something was not said
 * @param bySound share of the characters that only sound like what was looked for and are written
 *     otherwise: 0 where the characters themselves prove it, 1 where only their sound does
 */
public record Evidence(
    long startMs, long endMs, List<Integer> turns, String quote, double bySound) {
  public Evidence {
    if (startMs < 0 || endMs < startMs)
      throw new IllegalArgumentException(
          "evidence must not end before it starts (got " + startMs + " to " + endMs + " ms)");
    if (!(bySound >= 0 && bySound <= 1))
      throw new IllegalArgumentException("bySound must be 0 to 1 (got " + bySound + ")");
    turns = List.copyOf(turns);
  }

  /** What the characters themselves prove. */
  public Evidence(long startMs, long endMs, List<Integer> turns, String quote) {
    this(startMs, endMs, turns, quote, 0);
  }

  public boolean overlaps(Evidence other) {
    return startMs < other.endMs && other.startMs < endMs;
  }
}
