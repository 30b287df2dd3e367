package io.tingjian.search;

/** A phrase that cannot be read. The message names the phrase and what is wrong with it. */
public final class BadPhrase extends Exception {
  private static final long serialVersionUID = 1;
  private final int at;

  BadPhrase(int at, String message) {
    super(message);
    this.at = at;
  }

  /** The offending character, counted from 0; the phrase's length where something is missing. */
  public int at() {
    return at;
  }
}
