package io.tingjian.audio;

/**
 * The sound of a recording or of a piece of it, channel by channel, in the file's own order.
 *
 * @param container as FFmpeg names it, such as {@code wav} or {@code mp3}
 * @param codec as FFmpeg names it, such as {@code pcm_alaw}
 * @param rateHz 8000 or 16000; the file's own rate where it is one of these
 * @param startMs where the piece begins in the recording; 0 for a whole one
 * @param samples samples[channel][frame], 16 bits; all channels equally long, at least one; not
 *     copied, so nobody may write to it
 */
public record Decoded(String container, String codec, int rateHz, long startMs, short[][] samples) {
  public Decoded {
    if (rateHz != 8000 && rateHz != 16000)
      throw new IllegalArgumentException("rate must be 8000 or 16000 Hz (got " + rateHz + ")");
    if (samples.length == 0) throw new IllegalArgumentException("at least one channel is needed");
    for (short[] channel : samples)
      if (channel.length != samples[0].length)
        throw new IllegalArgumentException(
            "channels must be equally long (got "
                + samples[0].length
                + " and "
                + channel.length
                + " frames)");
  }

  public int channels() {
    return samples.length;
  }

  public int frames() {
    return samples[0].length;
  }

  public long durationMs() {
    return frames() * 1000L / rateHz;
  }

  /** All channels on one, none louder than the other, as a recorder of one channel has them. */
  public Decoded mixedDown() {
    short[] mixed = new short[frames()];
    for (int f = 0; f < mixed.length; f++) {
      int sum = 0;
      for (short[] channel : samples) sum += channel[f];
      mixed[f] = (short) (sum / samples.length);
    }
    return new Decoded(container, codec, rateHz, startMs, new short[][] {mixed});
  }

  /** The frame that sounds at a time from the piece's start; clipped to the piece. */
  public int frameAt(long ms) {
    return (int) Math.max(0, Math.min(frames(), ms * rateHz / 1000));
  }
}
