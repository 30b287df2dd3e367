package io.tingjian.call;

import java.util.Locale;

/** Where a call is in its one life (docs/design.md §1). The wire form is the lower-case name. */
public enum CallState {
  RECEIVED,
  ACCEPTED,
  TRANSCRIBED,
  SCREENED,
  REVIEWED,
  EXEMPT,
  QUARANTINED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static CallState ofWire(String word) {
    return Wire.parse(CallState.class, "state", word);
  }
}
