package io.tingjian.cli;

import io.tingjian.store.StoreBusy;

/** The command cannot do its work; the message is one line that says what, where and what to do. */
final class CannotRun extends RuntimeException {
  CannotRun(String message) {
    super(message);
  }

  CannotRun(String message, Throwable cause) {
    super(message, cause);
  }

  /** For what the page of the program that holds the data does as well. */
  static CannotRun onlyOnThePage(StoreBusy busy) {
    return new CannotRun(
        busy.getMessage() + ", or let an administrator do it on its page, under Rules", busy);
  }
}
