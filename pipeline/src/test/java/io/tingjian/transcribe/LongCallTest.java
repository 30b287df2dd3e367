package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.DemoCalls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongCallTest {
  /** As samples it takes 345 MB, more than twice the heap that it gets here. */
  private static final int HOURS = 3;

  private static final int HEADER = 44;

  /** Of 16-bit stereo at 8 kHz. */
  private static final int BYTES_PER_MS = 32;

  @TempDir Path folder;

  @Test
  void hoursAreHeardInASmallHeap() throws Exception {
    Path recording = hoursWithACallAtBothEnds();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx150m",
                // Natives included: FFmpeg's, libfvad's and Vosk's memory may not grow either.
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=600m",
                "-Dorg.bytedeco.javacpp.cachedir="
                    + System.getProperty("org.bytedeco.javacpp.cachedir"),
                "-Dtingjian.home=" + DemoCalls.home(),
                "-Djna.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LongCall.class.getName(),
                recording.toString(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = program.inputReader().lines().toList();
    assertThat(program.waitFor()).isZero();
    assertThat(Long.parseLong(said.get(0))).isEqualTo(HOURS * 3_600_000L);
    List<Long> starts =
        said.stream().skip(1).map(line -> Long.parseLong(line.split(" ")[0])).toList();
    assertThat(starts).isSorted();
    long callMs = (Files.size(call()) - HEADER) / BYTES_PER_MS;
    long[] first = starts.stream().mapToLong(s -> s).filter(s -> s < callMs).toArray();
    long shift = HOURS * 3_600_000L - callMs;
    long[] last = starts.stream().mapToLong(s -> s).filter(s -> s >= shift).toArray();
    assertThat(first).hasSizeGreaterThan(4);
    assertThat(first.length + last.length).as("nothing between").isEqualTo(starts.size());
    assertThat(last).hasSameSizeAs(first);
    for (int i = 0; i < first.length; i++)
      assertThat(last[i] - shift).isBetween(first[i] - 100, first[i] + 100);
    assertThat(folder.resolve("played.wav")).hasSize(HEADER + HOURS * 3_600_000L * BYTES_PER_MS);
  }

  private static Path call() {
    return DemoCalls.one("TJ-0909-0011").recording();
  }

  /** The call, hours of a quiet line, the call again. */
  private Path hoursWithACallAtBothEnds() throws IOException {
    byte[] call = Files.readAllBytes(call());
    int soundBytes = call.length - HEADER;
    long all = HOURS * 3_600_000L * BYTES_PER_MS;
    Path file = folder.resolve("long.wav");
    byte[] header = Arrays.copyOf(call, HEADER);
    littleEndian(header, 4, (int) (all + HEADER - 8));
    littleEndian(header, HEADER - 4, (int) all);
    byte[] second = new byte[1000 * BYTES_PER_MS];
    // A line that is open and still: samples of 0 to 3.
    for (int i = 0; i < second.length; i += 2) second[i] = (byte) (i * 7 / 5 % 4);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header);
      out.write(call, HEADER, soundBytes);
      long left = all - 2L * soundBytes;
      for (; left > 0; left -= second.length)
        out.write(second, 0, (int) Math.min(second.length, left));
      out.write(call, HEADER, soundBytes);
    }
    return file;
  }

  private static void littleEndian(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) bytes[at + i] = (byte) (value >>> 8 * i);
  }
}
