package io.tingjian.call;

import java.util.Locale;

/**
 * Which of the two voices on a channel that both speakers share says a turn, whoever they are.
 *
 * @param confidence that it is this one and not the other, 0 to 1
 */
public record SharedVoice(Name name, double confidence) {
  /** Below it nobody is named: unknown rather than wrong. */
  public static final double LEAST_SURE = 0.9;

  /** The wire form is the lower-case name. */
  public enum Name {
    /** Who is heard first. */
    A,
    B;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming the word and the allowed ones
     */
    public static Name ofWire(String word) {
      return Wire.parse(Name.class, "voice", word);
    }
  }

  public SharedVoice {
    if (!(confidence >= 0 && confidence <= 1))
      throw new IllegalArgumentException("confidence must be 0 to 1 (got " + confidence + ")");
  }
}
