package io.tingjian.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * Files in every format, made by the encoder that comes with the decoder's library: tests need no
 * program of the system.
 */
public record Encoded(Path folder) {
  public static Encoded in(Path folder) {
    return new Encoded(folder);
  }

  /**
   * @param channels at 16 kHz; one file channel each, in this order
   */
  public Path file(String codec, String container, int rateHz, short[]... channels)
      throws Exception {
    List<String> arguments = new ArrayList<>();
    for (int c = 0; c < channels.length; c++) {
      Path mono = folder.resolve("channel" + c + ".wav");
      Tones.wav(mono, 16000, channels[c], channels[c].length * 2L);
      arguments.addAll(List.of("-i", mono.toString()));
    }
    if (channels.length > 1)
      arguments.addAll(List.of("-filter_complex", "amerge=inputs=" + channels.length));
    Path made = folder.resolve("made." + container);
    arguments.addAll(
        List.of("-ar", "" + rateHz, "-c:a", codec, "-strict", "-2", "-y", made.toString()));
    ffmpeg(arguments.toArray(String[]::new));
    return made;
  }

  static void ffmpeg(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-v", "error"));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }
}
