package io.tingjian.call;

import java.util.Locale;

/**
 * How much a finding matters, mildest first, so that the natural order is the weight. The wire form
 * is the lower-case name.
 */
public enum Severity {
  /** A fact about the call, no fault. */
  INFO,
  /** Polish; counted in statistics. */
  MINOR,
  /** The customer feels it; a reviewer looks. */
  MAJOR,
  /** First in the queue; a person listens the same day. */
  CRITICAL;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static Severity ofWire(String word) {
    return Wire.parse(Severity.class, "severity", word);
  }
}
