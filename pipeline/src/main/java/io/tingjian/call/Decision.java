package io.tingjian.call;

import java.util.Locale;

/** What a person says of a finding. The wire form is the lower-case name. */
public enum Decision {
  CONFIRMED,
  REJECTED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static Decision ofWire(String word) {
    return Wire.parse(Decision.class, "decision", word);
  }
}
