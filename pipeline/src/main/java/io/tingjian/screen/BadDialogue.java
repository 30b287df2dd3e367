package io.tingjian.screen;

/** A dialogue that cannot be read; the message says which line, what, and what was expected. */
public final class BadDialogue extends Exception {
  private static final long serialVersionUID = 1;

  BadDialogue(int line, String what) {
    super("line " + line + ": " + what);
  }
}
