package io.tingjian.transcribe;

/**
 * Recognises speech with one acoustic model. Threads share one; close it after the last {@link
 * Transcriber} on it is closed.
 */
public abstract sealed class Recogniser implements AutoCloseable
    permits AcousticModel, RecogniserProcess {
  /** Name of the acoustic model; stands beside every transcript that it made. */
  public abstract String name();

  /**
   * Waits until the utterance is heard, on the calling thread's account.
   *
   * @throws ModelUnusable when nothing can be recognised at all
   * @throws RecogniserKilled when this utterance has ended the recogniser twice
   */
  abstract Heard hear(Utterance utterance) throws ModelUnusable, RecogniserKilled;

  @Override
  public abstract void close();
}
