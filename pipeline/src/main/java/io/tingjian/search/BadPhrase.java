package io.tingjian.search;

import io.tingjian.call.Wording;

/** A phrase that cannot be read. The message names the phrase and what is wrong with it. */
public final class BadPhrase extends Exception {
  private static final long serialVersionUID = 1;
  private final int at;
  private final transient Wording what;

  BadPhrase(String phrase, int at, Wording what) {
    super("phrase \"" + phrase + "\": " + what.en());
    this.at = at;
    this.what = what;
  }

  /** The offending character, counted from 0; the phrase's length where something is missing. */
  public int at() {
    return at;
  }

  /** What is wrong, without the phrase. */
  Wording what() {
    return what;
  }
}
