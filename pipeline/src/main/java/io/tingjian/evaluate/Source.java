package io.tingjian.evaluate;

/** Which words are judged. */
public enum Source {
  /** The recogniser's. */
  SPEECH,
  /** The true ones. */
  TRUTH,
  /** Both, side by side. */
  BOTH;

  boolean speech() {
    return this != TRUTH;
  }

  boolean truth() {
    return this != SPEECH;
  }
}
