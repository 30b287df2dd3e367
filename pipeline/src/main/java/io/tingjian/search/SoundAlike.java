package io.tingjian.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a phrase may be misheard and still count as said. The wire form is the lower-case name.
 */
public enum SoundAlike {
  /** The characters themselves. */
  OFF,
  /**
   * Also other characters with the same tone-free pinyin: where the phrase has at least three
   * characters and no character alone beside a gap. Shorter ones have too many homophones.
   */
  EXACT,
  /**
   * Also z/zh, c/ch, s/sh, n/l, r/l, f/h, an/ang, en/eng, in/ing, and short phrases too: for what
   * is missed only when it was surely not said.
   */
  NEAR;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SoundAlike> ofWire(String word) {
    return Arrays.stream(values()).filter(value -> value.wire().equals(word)).findFirst();
  }
}
