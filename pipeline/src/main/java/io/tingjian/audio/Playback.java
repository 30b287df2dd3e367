package io.tingjian.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a browser plays: the sound as 16-bit PCM WAV, with the recording's channels. Browsers know
 * no A-law, and times in a compressed file are not exact enough to jump to a word.
 */
public final class Playback {
  private static final int HEADER = 44;
  private static final int FRAMES_AT_ONCE = 8192;

  private Playback() {}

  /**
   * Writes the whole file, piece by piece.
   *
   * @param wav is made, or written over
   * @throws UnreadableAudio as {@link Audio#read} does; the file is half written then
   */
  public static void write(Audio audio, Path recording, Path wav)
      throws UnreadableAudio, IOException {
    try (FileChannel out =
        FileChannel.open(
            wav,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.position(HEADER);
      audio.<IOException>read(
          recording,
          piece -> {
            write(piece, out);
            // Only the last one knows how long the sound is.
            long end = out.position();
            out.write(header(piece, end - HEADER), 0);
            out.position(end);
          });
    }
  }

  /** Of a file that {@link #write} wrote. */
  static long frames(Path wav, int channels) throws IOException {
    return (Files.size(wav) - HEADER) / (channels * (long) Short.BYTES);
  }

  private static void write(Decoded piece, FileChannel out) throws IOException {
    ByteBuffer buffer = little(FRAMES_AT_ONCE * piece.channels() * Short.BYTES);
    for (int from = 0; from < piece.frames(); from += FRAMES_AT_ONCE) {
      buffer.clear();
      int to = Math.min(piece.frames(), from + FRAMES_AT_ONCE);
      for (int frame = from; frame < to; frame++)
        for (short[] channel : piece.samples()) buffer.putShort(channel[frame]);
      buffer.flip();
      while (buffer.hasRemaining()) out.write(buffer);
    }
  }

  private static ByteBuffer header(Decoded sound, long soundBytes) {
    int frameBytes = sound.channels() * Short.BYTES;
    return little(HEADER)
        .put(ascii("RIFF"))
        .putInt((int) (HEADER - 8 + soundBytes))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) sound.channels())
        .putInt(sound.rateHz())
        .putInt(sound.rateHz() * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt((int) soundBytes)
        .flip();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
