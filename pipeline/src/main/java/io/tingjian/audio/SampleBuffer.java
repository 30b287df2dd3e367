package io.tingjian.audio;

import java.util.Arrays;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Grows samples[channel][frame] out of FFmpeg's planes. */
final class SampleBuffer implements AutoCloseable {
  private final short[][] samples;
  private final ShortPointer[] planes;
  private PointerPointer<ShortPointer> planeList = new PointerPointer<>();
  private int used;

  /** A guess of the length saves copying; it need not be right. */
  SampleBuffer(int channels, int expectedFrames) {
    samples = new short[channels][expectedFrames];
    planes = new ShortPointer[channels];
  }

  int channels() {
    return samples.length;
  }

  int frames() {
    return used;
  }

  /** Native planes, one per channel, each with room for so many frames. */
  PointerPointer<ShortPointer> planes(int frames) {
    if (planes[0] == null || planes[0].capacity() < frames) {
      close();
      for (int c = 0; c < planes.length; c++) planes[c] = new ShortPointer(frames);
      planeList = new PointerPointer<>(planes);
    }
    return planeList;
  }

  /** Appends so many frames from the planes. */
  void append(int frames) {
    int needed = used + frames;
    for (int c = 0; c < samples.length; c++) {
      if (samples[c].length < needed)
        samples[c] = Arrays.copyOf(samples[c], Math.max(needed, samples[c].length * 3 / 2));
      planes[c].position(0).get(samples[c], used, frames);
    }
    used = needed;
  }

  /** All frames until now, and room behind them; to look at only. */
  short[][] filled() {
    return samples;
  }

  /** Hands out the first frames; the others become the first. */
  short[][] take(int frames) {
    short[][] first = new short[samples.length][];
    for (int c = 0; c < samples.length; c++) {
      if (frames == used) {
        first[c] = samples[c].length == used ? samples[c] : Arrays.copyOf(samples[c], used);
        samples[c] = new short[0];
      } else {
        first[c] = Arrays.copyOf(samples[c], frames);
        System.arraycopy(samples[c], frames, samples[c], 0, used - frames);
      }
    }
    used -= frames;
    return first;
  }

  @Override
  public void close() {
    planeList.close();
    for (ShortPointer plane : planes) if (plane != null) plane.close();
  }
}
