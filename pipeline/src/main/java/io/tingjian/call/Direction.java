package io.tingjian.call;

import java.util.Locale;

/** Who started the call. The wire form is the lower-case name. */
public enum Direction {
  INBOUND,
  OUTBOUND;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static Direction ofWire(String word) {
    return Wire.parse(Direction.class, "direction", word);
  }
}
