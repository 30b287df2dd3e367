package io.tingjian.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model's folder as Vosk is to open it. Vosk lets the acoustic net work on a fifth of a second at
 * a time, for people who wait for each word; here nobody does, and longer chunks give the same
 * words for a quarter less of the processor (the curve is in docs/quality.md). The model's own
 * files stay as they are: beside links to them stands a changed {@code model.conf}, until the model
 * is open.
 */
final class OpenableModel implements AutoCloseable {
  private static final Path CONF = Path.of("conf");
  private static final Path MODEL_CONF = CONF.resolve("model.conf");
  private static final String OPTION = "--frames-per-chunk";

  /**
   * Hundredths of a second. Longer still, and the chunk that an utterance ends in is mostly empty.
   */
  private static final int FRAMES = 150;

  private final Path folder;
  private final boolean ours;

  private OpenableModel(Path folder, boolean ours) {
    this.folder = folder;
    this.ours = ours;
  }

  static OpenableModel of(Path model) {
    try {
      if (!mayBeChanged(model)) return new OpenableModel(model, false);
      OpenableModel changed = new OpenableModel(Files.createTempDirectory("tingjian-model"), true);
      try {
        changed.fill(model.toAbsolutePath());
        return changed;
      } catch (IOException | UnsupportedOperationException e) {
        changed.close();
        throw e;
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A disk without links or without room: slower, and nothing worse.
      return new OpenableModel(model, false);
    }
  }

  /**
   * Not where the model says itself what it wants; nor where it follows the speaker's voice from
   * chunk to chunk, because nobody has measured what longer ones do to that.
   */
  private static boolean mayBeChanged(Path model) throws IOException {
    return Files.exists(model.resolve(MODEL_CONF))
        && !Files.exists(model.resolve("ivector"))
        && !Files.readString(model.resolve(MODEL_CONF)).contains(OPTION);
  }

  private void fill(Path model) throws IOException {
    Files.createDirectory(folder.resolve(CONF));
    for (Path part : children(model)) if (!part.endsWith(CONF)) link(part, folder);
    for (Path part : children(model.resolve(CONF)))
      if (!part.endsWith(MODEL_CONF)) link(part, folder.resolve(CONF));
    Files.writeString(
        folder.resolve(MODEL_CONF),
        Files.readString(model.resolve(MODEL_CONF)).stripTrailing()
            + "\n"
            + OPTION
            + "="
            + FRAMES
            + "\n");
  }

  private static void link(Path part, Path into) throws IOException {
    Files.createSymbolicLink(into.resolve(part.getFileName()), part);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  Path folder() {
    return folder;
  }

  /** Once Vosk has opened it, it reads nothing more. */
  @Override
  public void close() {
    if (!ours) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the links in " + folder + " cannot be removed", e);
    }
  }
}
