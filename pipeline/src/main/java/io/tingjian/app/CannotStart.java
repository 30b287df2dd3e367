package io.tingjian.app;

/**
 * The line cannot be opened; the message is one line that says what is in the way and what to do.
 */
public final class CannotStart extends RuntimeException {
  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
