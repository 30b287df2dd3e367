package io.tingjian.cli;

/** The command cannot do its work; the message is one line that says what, where and what to do. */
final class CannotRun extends RuntimeException {
  CannotRun(String message) {
    super(message);
  }

  CannotRun(String message, Throwable cause) {
    super(message, cause);
  }
}
