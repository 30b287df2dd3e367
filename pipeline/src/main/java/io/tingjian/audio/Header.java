package io.tingjian.audio;

import io.tingjian.audio.UnreadableAudio.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How recordings with a header begin. */
final class Header {
  private static final List<String> WORDS =
      List.of(
          "RIFF", "RIFX", "RF64", "riff", "FORM", ".snd", "caff", "OggS", "fLaC", "ID3", "#!AMR");

  private static final int LONGEST = 5;

  private Header() {}

  static boolean in(Path file) throws UnreadableAudio {
    String begin = new String(first(file, LONGEST), StandardCharsets.ISO_8859_1);
    return WORDS.stream().anyMatch(begin::startsWith);
  }

  /**
   * @return fewer where the file is shorter
   */
  static byte[] first(Path file, int bytes) throws UnreadableAudio {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    } catch (IOException e) {
      throw new UnreadableAudio(
          Reason.UNREACHABLE, "the file cannot be read: " + e.getMessage(), e);
    }
  }
}
