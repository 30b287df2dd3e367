package io.tingjian.transcribe;

/**
 * A piece of one channel that is recognised by itself.
 *
 * @param samples 16 bits; nobody may write to them
 * @param rateHz 8000 or 16000
 * @param mostMs of processor time that may go into it
 */
record Utterance(short[] samples, int rateHz, long mostMs) {
  /** As a bound on time: none. */
  static final long WITHOUT_END = Long.MAX_VALUE;

  Utterance {
    if (rateHz != 8000 && rateHz != 16000)
      throw new IllegalArgumentException("rate must be 8000 or 16000 Hz (got " + rateHz + ")");
  }

  long durationMs() {
    return samples.length * 1000L / rateHz;
  }
}
