package io.tingjian.transcribe;

/** What becomes of a model of people's own that bears a new one's name. */
public enum Namesake {
  /** It stays, and the new one is refused. */
  KEEP,
  REPLACE
}
