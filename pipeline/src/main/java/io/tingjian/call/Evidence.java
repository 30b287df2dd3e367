package io.tingjian.call;

import java.util.List;

/**
 * What a reviewer hears and sees first.
 *
 * @param startMs where to start playing
 * @param endMs where to stop
 * @param turns indexes into the transcript's turns, ascending; may be empty for a silence
 * @param quote the words that prove it, as recognised; empty when something was not said
 */
public record Evidence(long startMs, long endMs, List<Integer> turns, String quote) {
  public Evidence {
    if (startMs < 0 || endMs < startMs)
      throw new IllegalArgumentException(
          "evidence must not end before it starts (got " + startMs + " to " + endMs + " ms)");
    turns = List.copyOf(turns);
  }

  public boolean overlaps(Evidence other) {
    return startMs < other.endMs && other.startMs < endMs;
  }
}
