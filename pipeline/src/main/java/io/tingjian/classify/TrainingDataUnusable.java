package io.tingjian.classify;

/** Labelled utterances that cannot be trained on; the message names file, lines and faults. */
public final class TrainingDataUnusable extends Exception {
  TrainingDataUnusable(String message) {
    super(message);
  }

  TrainingDataUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
