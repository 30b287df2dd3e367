package io.tingjian.web;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

final class JdkRendering {
  private JdkRendering() {}

  static void render(Path recording, Path wav) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(recording.toFile())) {
      AudioFormat from = in.getFormat();
      AudioFormat pcm = new AudioFormat(from.getSampleRate(), 16, from.getChannels(), true, false);
      AudioSystem.write(
          AudioSystem.getAudioInputStream(pcm, in), AudioFileFormat.Type.WAVE, wav.toFile());
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(e);
    }
  }
}
