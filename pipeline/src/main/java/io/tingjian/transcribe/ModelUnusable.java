package io.tingjian.transcribe;

/** An acoustic model that cannot be used; the message says which, why and what to do. */
public final class ModelUnusable extends Exception {
  public ModelUnusable(String message) {
    super(message);
  }

  public ModelUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
