package io.tingjian.audio;

/** Gathers a waveform's shape from the pieces of a recording whose length is known. */
final class PeakMeter {
  private final int most;
  private float[][] channels;
  private long frame;
  private long frames;
  private int pairs;
  private int rateHz;

  /**
   * @param most pairs per channel
   */
  PeakMeter(int most) {
    this.most = most;
  }

  /**
   * @param allFrames of the whole recording
   */
  void add(Decoded piece, long allFrames) {
    if (channels == null) {
      frames = Math.max(1, allFrames);
      pairs = (int) Math.max(1, Math.min(most, frames));
      rateHz = piece.rateHz();
      channels = new float[piece.channels()][2 * pairs];
    }
    for (int c = 0; c < channels.length; c++) add(piece.samples()[c], channels[c]);
    frame += piece.frames();
  }

  Peaks peaks() {
    return new Peaks((double) pairs * rateHz / frames, channels);
  }

  private void add(short[] samples, float[] shape) {
    for (int k = 0; k < samples.length; k++) {
      long at = frame + k;
      int pair = (int) Math.min(pairs - 1, at * pairs / frames);
      float sample = samples[k] / 32768f;
      boolean first = at == 0 || (at - 1) * pairs / frames != at * pairs / frames;
      if (first || sample < shape[2 * pair]) shape[2 * pair] = sample;
      if (first || sample > shape[2 * pair + 1]) shape[2 * pair + 1] = sample;
    }
  }
}
