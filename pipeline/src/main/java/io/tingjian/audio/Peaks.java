package io.tingjian.audio;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a waveform is drawn from.
 *
 * @param perSecond pairs for one second of sound
 * @param channels channels[channel][2 i] is the least and [2 i + 1] the greatest sample of the i-th
 *     piece of time, both -1 to 1
 */
public record Peaks(double perSecond, float[][] channels) {
  /**
   * The shape of a file that {@link Playback#write} wrote, read piece by piece.
   *
   * @param count pairs per channel; at least 1, and no more than there are frames
   * @throws UnreadableAudio as {@link Audio#read} does
   */
  public static Peaks of(Audio audio, Path playback, int count)
      throws UnreadableAudio, IOException {
    if (count < 1)
      throw new IllegalArgumentException("count must be at least 1 (got " + count + ")");
    PeakMeter meter = new PeakMeter(count);
    audio.<IOException>read(
        playback, piece -> meter.add(piece, Playback.frames(playback, piece.channels())));
    return meter.peaks();
  }
}
