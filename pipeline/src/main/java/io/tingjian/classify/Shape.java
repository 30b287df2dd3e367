package io.tingjian.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which network a classifier is. The wire form is the lower-case name. */
public enum Shape {
  /** Hashed character and syllable n-grams through one hidden layer. */
  GRAMS(6) {
    @Override
    Network create(long seed) {
      return new GramNetwork(seed);
    }
  },
  /** A convolution over characters and syllables. */
  PHRASES(6) {
    @Override
    Network create(long seed) {
      return new PhraseNetwork(seed);
    }
  };

  private final int epochs;

  Shape(int epochs) {
    this.epochs = epochs;
  }

  /** How often a training passes over the data. */
  int epochs() {
    return epochs;
  }

  abstract Network create(long seed);

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when there is no such shape. */
  public static Optional<Shape> ofWire(String word) {
    return Arrays.stream(values()).filter(shape -> shape.wire().equals(word)).findFirst();
  }
}
