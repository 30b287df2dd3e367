package io.tingjian.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/** Sounds made by arithmetic, and WAV files of them with any header. */
public final class Tones {
  private Tones() {}

  public static short[] sine(double hz, double levelDbfs, long ms, int rateHz) {
    double peak = 32768 * Math.sqrt(2) * Math.pow(10, levelDbfs / 20);
    return shorts(ms, rateHz, i -> peak * Math.sin(2 * Math.PI * hz * i / rateHz));
  }

  public static short[] noise(double levelDbfs, long ms, int rateHz, long seed) {
    Random random = new Random(seed);
    double scale = 32768 * Math.pow(10, levelDbfs / 20);
    return shorts(ms, rateHz, i -> scale * random.nextGaussian());
  }

  public static short[] silence(long ms, int rateHz) {
    return new short[(int) (ms * rateHz / 1000)];
  }

  public static short[] joined(short[]... parts) {
    short[] whole = new short[IntStream.range(0, parts.length).map(i -> parts[i].length).sum()];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  public static short[] added(short[] one, short[] other) {
    short[] sum = one.clone();
    for (int i = 0; i < Math.min(one.length, other.length); i++) sum[i] += other[i];
    return sum;
  }

  static Decoded recording(int rateHz, short[]... channels) {
    return new Decoded("made", "made", rateHz, 0, channels);
  }

  /** A PCM file whose header claims so many bytes of sound. */
  public static Path wav(Path file, int rateHz, short[] mono, long claimedBytes)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(44 + mono.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (claimedBytes + 36));
    bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1).putInt(rateHz).putInt(rateHz * 2);
    bytes.putShort((short) 2).putShort((short) 16);
    bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) claimedBytes);
    for (short sample : mono) bytes.putShort(sample);
    return Files.write(file, bytes.array());
  }

  private static short[] shorts(long ms, int rateHz, java.util.function.IntToDoubleFunction wave) {
    short[] samples = new short[(int) (ms * rateHz / 1000)];
    for (int i = 0; i < samples.length; i++)
      samples[i] = (short) Math.max(-32768, Math.min(32767, Math.round(wave.applyAsDouble(i))));
    return samples;
  }
}
