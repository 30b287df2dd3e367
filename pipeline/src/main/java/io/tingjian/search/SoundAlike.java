package io.tingjian.search;

import io.tingjian.pinyin.ConfusableSounds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a phrase may be misheard and still count as said.
 *
 * @param words how far what is looked for may be misheard
 * @param exclusions how far what excuses it may be misheard; off, unless somebody asks for more:
 *     what merely sounds like an excuse is none
 * @param confusable the sounds that {@link Kind#NEAR} takes for each other
 */
public record SoundAlike(Kind words, Kind exclusions, ConfusableSounds confusable) {
  /** The wire form is the lower-case name. */
  public enum Kind {
    /** The characters themselves. */
    OFF,
    /**
     * Also other characters with the same tone-free pinyin: where the phrase has at least three
     * characters and no character alone beside a gap. Shorter ones have too many homophones.
     */
    EXACT,
    /**
     * Also the syllables that {@link ConfusableSounds} names, and short phrases too: for what is
     * missed only when it was surely not said.
     */
    NEAR;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofWire(String word) {
      return Arrays.stream(values()).filter(value -> value.wire().equals(word)).findFirst();
    }

    public static List<String> words() {
      return Arrays.stream(values()).map(Kind::wire).toList();
    }
  }

  public static final SoundAlike OFF = of(Kind.OFF);
  public static final SoundAlike EXACT = of(Kind.EXACT);
  public static final SoundAlike NEAR = of(Kind.NEAR);

  /** With the usual confusable sounds and exclusions by their characters alone. */
  public static SoundAlike of(Kind words) {
    return new SoundAlike(words, Kind.OFF, ConfusableSounds.USUAL);
  }

  public boolean off() {
    return words == Kind.OFF;
  }

  /** How exclusions are looked for. */
  public SoundAlike ofExclusions() {
    return new SoundAlike(exclusions, exclusions, confusable);
  }
}
