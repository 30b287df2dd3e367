package io.tingjian.audio;

/**
 * What a waveform is drawn from.
 *
 * @param perSecond pairs for one second of sound
 * @param channels channels[channel][2 i] is the least and [2 i + 1] the greatest sample of the i-th
 *     piece of time, both -1 to 1
 */
public record Peaks(double perSecond, float[][] channels) {
  /** Enough to zoom in on a word. */
  public static final int USUAL_PER_SECOND = 50;

  public static Peaks of(Decoded sound) {
    return of(sound, (int) Math.max(1, sound.durationMs() * USUAL_PER_SECOND / 1000));
  }

  /**
   * @param count pairs per channel; at least 1, and no more than there are frames
   */
  public static Peaks of(Decoded sound, int count) {
    if (count < 1)
      throw new IllegalArgumentException("count must be at least 1 (got " + count + ")");
    int pairs = Math.max(1, Math.min(count, sound.frames()));
    float[][] channels = new float[sound.channels()][];
    for (int c = 0; c < channels.length; c++) channels[c] = pairs(sound.samples()[c], pairs);
    return new Peaks(pairs * 1000.0 / Math.max(1, sound.durationMs()), channels);
  }

  private static float[] pairs(short[] samples, int count) {
    float[] pairs = new float[2 * count];
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) samples.length * i / count);
      int to = (int) ((long) samples.length * (i + 1) / count);
      short least = from < to ? samples[from] : 0;
      short greatest = least;
      for (int k = from; k < to; k++) {
        if (samples[k] < least) least = samples[k];
        if (samples[k] > greatest) greatest = samples[k];
      }
      pairs[2 * i] = least / 32768f;
      pairs[2 * i + 1] = greatest / 32768f;
    }
    return pairs;
  }
}
