package io.tingjian.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a browser plays: the sound as 16-bit PCM WAV, with the recording's channels. Browsers know
 * no A-law, and times in a compressed file are not exact enough to jump to a word.
 */
public record Playback(Decoded sound) {
  private static final int HEADER = 44;
  private static final int FRAMES_AT_ONCE = 8192;

  /** How many bytes {@link #writeTo} writes. */
  public long bytes() {
    return HEADER + soundBytes();
  }

  /** Writes the whole file; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(header());
    int frameBytes = sound.channels() * 2;
    ByteBuffer buffer = little(FRAMES_AT_ONCE * frameBytes);
    for (int from = 0; from < sound.frames(); from += FRAMES_AT_ONCE) {
      buffer.clear();
      int to = Math.min(sound.frames(), from + FRAMES_AT_ONCE);
      for (int frame = from; frame < to; frame++)
        for (short[] channel : sound.samples()) buffer.putShort(channel[frame]);
      out.write(buffer.array(), 0, buffer.position());
    }
  }

  private byte[] header() {
    int frameBytes = sound.channels() * 2;
    return little(HEADER)
        .put(ascii("RIFF"))
        .putInt((int) (HEADER - 8 + soundBytes()))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) sound.channels())
        .putInt(sound.rateHz())
        .putInt(sound.rateHz() * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt((int) soundBytes())
        .array();
  }

  private long soundBytes() {
    return (long) sound.frames() * sound.channels() * 2;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
