package io.tingjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTest {
  @TempDir private Path folder;

  @Test
  void theLoudestSampleOfEachStretchStandsPerChannel() throws IOException {
    Path wav = wav(2, new short[] {0, 100, -16384, 0, 0, 8192, 32767, 0});
    Peaks peaks = Peaks.of(wav, 2);
    assertThat(peaks.channels()[0]).containsExactly(0.5f, 32767 / 32768f);
    assertThat(peaks.channels()[1]).containsExactly(100 / 32768f, 0.25f);
    assertThat(peaks.durationMs()).isEqualTo(4 * 1000 / 8000);
  }

  @Test
  void neverMoreStretchesThanSamples() throws IOException {
    assertThat(Peaks.of(wav(1, new short[] {1, 2, 3}), 2000).channels()[0]).hasSize(3);
    assertThat(Peaks.of(wav(1, new short[0]), 2000).channels()[0]).containsExactly(0f);
  }

  @Test
  void whatIsNoWavSaysSo() throws IOException {
    Path text = Files.writeString(folder.resolve("t.wav"), "this is no sound at all");
    assertThatThrownBy(() -> Peaks.of(text, 10)).isInstanceOf(IOException.class);
  }

  /** With a chunk that nobody knows before the sound, as recorders write them. */
  private Path wav(int channels, short[] samples) throws IOException {
    ByteBuffer out =
        ByteBuffer.allocate(57 + 1 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(out.capacity() - 8);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 1).putShort((short) channels).putInt(8000);
    out.putInt(8000 * 2 * channels).putShort((short) (2 * channels)).putShort((short) 16);
    out.put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(5).put(new byte[6]);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length * 2);
    for (short sample : samples) out.putShort(sample);
    return Files.write(folder.resolve("s.wav"), out.array());
  }
}
