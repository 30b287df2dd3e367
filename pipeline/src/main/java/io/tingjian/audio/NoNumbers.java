package io.tingjian.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Makes silence of samples that are no numbers, or infinite: a recorder's fault would become full
 * scale noise. Only uncompressed floating point can hold them, and its channels are interleaved.
 */
final class NoNumbers {
  private long all;
  private long bad;
  private long firstPacket = -1;

  /**
   * @param packetAtByte of the file, which the frame came from
   */
  void mend(AVFrame frame, long packetAtByte) {
    int samples = frame.nb_samples() * frame.ch_layout().nb_channels();
    all += samples;
    if (frame.format() == AV_SAMPLE_FMT_FLT) mendFloats(frame, samples);
    if (frame.format() == AV_SAMPLE_FMT_DBL) mendDoubles(frame, samples);
    if (bad > 0 && firstPacket < 0) firstPacket = packetAtByte;
  }

  /** Where the first packet with one begins in the file; -1 while there is none. */
  long firstPacket() {
    return firstPacket;
  }

  long count() {
    return bad;
  }

  /** Then it is no sound at all. */
  boolean mostAre() {
    return bad * 2 > all;
  }

  private void mendFloats(AVFrame frame, int samples) {
    FloatPointer there = new FloatPointer(frame.data(0));
    float[] here = new float[samples];
    there.get(here);
    long before = bad;
    for (int i = 0; i < samples; i++)
      if (!Float.isFinite(here[i])) {
        here[i] = 0;
        bad++;
      }
    if (bad > before) there.put(here);
  }

  private void mendDoubles(AVFrame frame, int samples) {
    DoublePointer there = new DoublePointer(frame.data(0));
    double[] here = new double[samples];
    there.get(here);
    long before = bad;
    for (int i = 0; i < samples; i++)
      if (!Double.isFinite(here[i])) {
        here[i] = 0;
        bad++;
      }
    if (bad > before) there.put(here);
  }
}
