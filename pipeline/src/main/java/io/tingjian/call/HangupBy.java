package io.tingjian.call;

import java.util.Locale;

/** Who ended the call. The wire form is the lower-case name. */
public enum HangupBy {
  AGENT,
  CUSTOMER,
  SYSTEM;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static HangupBy ofWire(String word) {
    return Wire.parse(HangupBy.class, "hangup_by", word);
  }
}
