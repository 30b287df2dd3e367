package io.tingjian.classify;

/**
 * One labelled sentence.
 *
 * @param positive whether it shows what the task looks for
 * @param text as spoken, without punctuation
 * @param family sentences made from the same thought; folds never part a family, so that a score
 *     says how unseen thoughts are judged, not unseen copies
 */
record Utterance(boolean positive, String text, String family) {
  Utterance {
    if (text.isBlank()) throw new IllegalArgumentException("an utterance must say something");
  }
}
