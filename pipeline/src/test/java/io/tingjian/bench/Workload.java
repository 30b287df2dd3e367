package io.tingjian.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.UnreadableAudio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes more recordings, and longer ones, out of some with sidecars. */
final class Workload {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WAV_HEADER = 44;

  private final List<Path> sources;
  private final Path into;
  private final Map<Path, Long> durations = new HashMap<>();
  private int made;

  /**
   * @param sources with sidecars
   */
  Workload(List<Path> sources, Path into) throws IOException, UnreadableAudio {
    this.sources = sources;
    this.into = Files.createDirectories(into);
    for (Path source : sources) durations.put(source, new Audio().decode(source).durationMs());
  }

  /** Of all these recordings, made here or given. */
  double seconds(List<Path> recordings) {
    return recordings.stream().mapToLong(durations::get).sum() / 1000.0;
  }

  /** One recording after the other, and from the first again, each a call of its own. */
  List<Path> copies(int count) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) copies.add(copy(sources.get(i % sources.size()), into));
    return copies;
  }

  /** Another id, and another last byte of sound: otherwise it would be the same call again. */
  Path copy(Path source, Path folder) throws IOException {
    byte[] sound = Files.readAllBytes(source);
    made++;
    sound[sound.length - 1] ^= (byte) made;
    sound[sound.length - 2] ^= (byte) (made >> 8);
    String name = String.format("copy-%05d-%s", made, source.getFileName());
    sidecar(source, folder.resolve(name), "copy-" + made);
    durations.put(folder.resolve(name), durations.get(source));
    // Whole at once, as a recorder does that moves a finished file into the folder.
    Path growing = Files.write(folder.resolveSibling(name + ".tmp"), sound);
    return Files.move(growing, folder.resolve(name));
  }

  private static void sidecar(Path source, Path recording, String callId) throws IOException {
    String ending = "\\.\\w+$";
    ObjectNode facts =
        (ObjectNode)
            JSON.readTree(
                source
                    .resolveSibling(source.getFileName().toString().replaceFirst(ending, ".json"))
                    .toFile());
    facts.put("call_id", callId);
    JSON.writeValue(
        recording
            .resolveSibling(recording.getFileName().toString().replaceFirst(ending, ".json"))
            .toFile(),
        facts);
  }

  /**
   * The recordings of 8 kHz with two channels one after the other, and again, until they last so
   * long.
   */
  Path joined(int seconds, String name) throws IOException, UnreadableAudio {
    Path file = into.resolve(name + ".wav");
    long frames = 0;
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.position(WAV_HEADER);
      for (int i = 0; frames < seconds * 8000L; i++) {
        Decoded sound = new Audio().decode(sources.get(i % sources.size()));
        if (sound.rateHz() != 8000 || sound.channels() != 2) continue;
        ByteBuffer samples = little(sound.samples()[0].length * 4);
        for (int f = 0; f < sound.samples()[0].length; f++)
          samples.putShort(sound.samples()[0][f]).putShort(sound.samples()[1][f]);
        out.write(samples.flip());
        frames += sound.samples()[0].length;
      }
      out.write(header((int) (frames * 4)), 0);
    }
    sidecar(sources.get(0), file, name);
    durations.put(file, frames / 8);
    return file;
  }

  private static ByteBuffer header(int bytes) {
    ByteBuffer header = little(WAV_HEADER);
    header.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
    header.putShort((short) 1).putShort((short) 2).putInt(8000).putInt(32000);
    header.putShort((short) 4).putShort((short) 16).put("data".getBytes()).putInt(bytes);
    return header.flip();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
