package io.tingjian.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a WAV header promises against what the file holds. FFmpeg plays a file that was cut in the
 * middle as if it were whole, so the header has to be read by ourselves.
 *
 * @param promisedBytes of sound, by the data chunk's size
 * @param heldBytes of sound, from the data chunk's start to the end of the file
 * @param bytesPerSecond by the format chunk
 */
record WavPromise(long promisedBytes, long heldBytes, long bytesPerSecond) {
  /** A recorder may lose the last packet of a telephone line and still have the whole call. */
  private static final long FORGIVEN_MS = 20;

  /** Sizes that recorders write while they do not know the length yet. */
  private static final long STREAMING = 0xFFFFFFFFL;

  private static final long LARGEST_SIGNED = 0x7FFFFFFFL;

  boolean broken() {
    return promisedBytes - heldBytes > Math.max(8, bytesPerSecond * FORGIVEN_MS / 1000);
  }

  long promisedMs() {
    return promisedBytes * 1000 / bytesPerSecond;
  }

  long heldMs() {
    return heldBytes * 1000 / bytesPerSecond;
  }

  /** Empty when the file is no WAV, has no sound chunk yet, or does not say how long it is. */
  static Optional<WavPromise> of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      Optional<ByteBuffer> head = read(channel, 0, 12);
      if (head.isEmpty()) return Optional.empty();
      String form = word(head.get(), 0);
      if (!word(head.get(), 8).equals("WAVE")) return Optional.empty();
      return switch (form) {
        case "RIFF", "RF64" -> walk(channel, ByteOrder.LITTLE_ENDIAN);
        case "RIFX" -> walk(channel, ByteOrder.BIG_ENDIAN);
        default -> Optional.empty();
      };
    }
  }

  private static Optional<WavPromise> walk(SeekableByteChannel channel, ByteOrder order)
      throws IOException {
    long at = 12;
    long bytesPerSecond = 0;
    long longSize = 0;
    while (true) {
      Optional<ByteBuffer> chunk = read(channel, at, 8);
      if (chunk.isEmpty()) return Optional.empty();
      String name = word(chunk.get(), 0);
      long size = Integer.toUnsignedLong(chunk.get().order(order).getInt(4));
      if (name.equals("data")) {
        long promised = size == STREAMING ? longSize : size;
        boolean unsaid = promised == 0 || size == LARGEST_SIGNED || bytesPerSecond == 0;
        return unsaid
            ? Optional.empty()
            : Optional.of(new WavPromise(promised, channel.size() - at - 8, bytesPerSecond));
      }
      Optional<ByteBuffer> body = read(channel, at + 8, 16).map(buffer -> buffer.order(order));
      if (body.isEmpty()) return Optional.empty();
      if (name.equals("fmt ")) bytesPerSecond = Integer.toUnsignedLong(body.get().getInt(8));
      // A 64-bit WAV keeps the true size of its sound in this chunk, behind that of the file.
      if (name.equals("ds64")) longSize = body.get().getLong(8);
      at += 8 + size + (size & 1);
    }
  }

  private static String word(ByteBuffer buffer, int at) {
    return new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  private static Optional<ByteBuffer> read(SeekableByteChannel channel, long at, int bytes)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    channel.position(at);
    while (buffer.hasRemaining()) if (channel.read(buffer) < 0) return Optional.empty();
    return Optional.of(buffer.flip());
  }
}
