package io.tingjian.classify;

/** A folder of trained weights that cannot be used; the message says which, why and what to do. */
public final class ClassifierUnusable extends Exception {
  ClassifierUnusable(String message) {
    super(message);
  }

  ClassifierUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
