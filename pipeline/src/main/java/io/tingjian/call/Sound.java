package io.tingjian.call;

import java.util.Locale;

/**
 * A stretch of one channel that sounds, but gave no words: what tells it from a silence.
 *
 * @param role whose channel it is heard on
 */
public record Sound(Kind kind, Role role, long startMs, long endMs) {
  /** What kind of sound; the wire form is the lower-case name. */
  public enum Kind {
    /** Hold music. */
    MUSIC,
    /** What a caller hears while it rings. */
    RINGBACK,
    /** Busy tone, beeps. */
    TONE,
    /** Somebody speaks, and no words were recognised. */
    VOICE;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofWire(String word) {
      return Wire.parse(Kind.class, "sound", word);
    }
  }

  public Sound {
    if (startMs < 0 || endMs <= startMs)
      throw new IllegalArgumentException(
          "sound must end after it starts (got " + startMs + " to " + endMs + " ms)");
  }
}
