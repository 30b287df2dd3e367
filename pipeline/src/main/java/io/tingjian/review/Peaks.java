package io.tingjian.review;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The loudest moments of a sound, evenly spread over its time.
 *
 * @param durationMs of the whole sound
 * @param channels per channel the highest absolute sample of each stretch, 0 to 1; all of one
 *     length
 */
public record Peaks(long durationMs, float[][] channels) {
  private static final int RIFF = 0x46464952;
  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;

  /**
   * @param wav 16-bit PCM
   * @param most stretches, at least 1
   */
  static Peaks of(Path wav, int most) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(wav), 1 << 16))) {
      if (little(in, 12).getInt() != RIFF) throw new IOException(wav + " is no WAV file");
      int channels = 0;
      int rateHz = 0;
      while (true) {
        ByteBuffer head = little(in, 8);
        int kind = head.getInt();
        long length = Integer.toUnsignedLong(head.getInt());
        if (kind == DATA && channels > 0) return read(in, length, channels, rateHz, most);
        ByteBuffer body = little(in, Math.toIntExact(length + (length & 1)));
        if (kind == FMT) {
          channels = body.getShort(2);
          rateHz = body.getInt(4);
          if (body.getShort(14) != 16) throw new IOException(wav + " is not 16-bit PCM");
        }
      }
    }
  }

  private static Peaks read(DataInputStream in, long bytes, int channels, int rateHz, int most)
      throws IOException {
    long frames = bytes / 2 / channels;
    int stretches = (int) Math.max(1, Math.min(most, frames));
    float[][] peaks = new float[channels][stretches];
    byte[] frame = new byte[2 * channels];
    for (long f = 0; f < frames; f++) {
      in.readFully(frame);
      int stretch = (int) (f * stretches / frames);
      for (int c = 0; c < channels; c++) {
        float height = Math.abs((short) (frame[2 * c] & 0xff | frame[2 * c + 1] << 8)) / 32768f;
        if (height > peaks[c][stretch]) peaks[c][stretch] = height;
      }
    }
    return new Peaks(frames * 1000 / rateHz, peaks);
  }

  private static ByteBuffer little(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) throw new EOFException("the WAV file ends in a header");
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
