package io.tingjian.audio;

import java.util.List;
import java.util.OptionalDouble;

/** The median level of a channel's speech, in memory that does not grow with the recording. */
final class SpeechLevel {
  private static final int PER_DB = 10;

  /** Frames per tenth of a decibel, from {@link Levels#SILENCE} up to full scale. */
  private final long[] frames = new long[(int) -Levels.SILENCE * PER_DB + 1];

  private long sounding;

  void add(Decoded sound, int channel, List<Stretch> speech) {
    int step = sound.rateHz() * Levels.FRAME_MS / 1000;
    for (Stretch stretch : speech) {
      int to = sound.frameAt(stretch.endMs());
      for (int at = sound.frameAt(stretch.startMs()); at + step <= to; at += step)
        add(Levels.level(sound.samples()[channel], at, step));
    }
  }

  private void add(double level) {
    if (level <= Levels.SILENCE) return;
    frames[(int) Math.round((Math.min(0, level) - Levels.SILENCE) * PER_DB)]++;
    sounding++;
  }

  /** In dBFS; empty when nobody spoke. */
  OptionalDouble median() {
    if (sounding == 0) return OptionalDouble.empty();
    long left = sounding / 2;
    int at = 0;
    while (left >= frames[at]) left -= frames[at++];
    return OptionalDouble.of(Levels.SILENCE + (double) at / PER_DB);
  }
}
