package io.tingjian.transcribe;

/** A recording ended the recogniser's process twice, the second time with nothing else in it. */
public final class RecogniserKilled extends Exception {
  RecogniserKilled(String message, Throwable cause) {
    super(message, cause);
  }
}
