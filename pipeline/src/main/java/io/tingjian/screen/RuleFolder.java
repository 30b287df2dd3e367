package io.tingjian.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the packs; nobody reaches anything else through it. */
final class RuleFolder {
  private static final Pattern PACK = Pattern.compile("[a-z]{2,3}/[\\p{L}\\p{N}_-]+\\.yaml");

  private final Path folder;

  RuleFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /**
   * @param file such as {@code zh/opening.yaml}
   * @return empty where there is no such pack
   */
  Optional<String> read(String file) throws IOException {
    if (!PACK.matcher(file).matches() || !Files.isRegularFile(folder.resolve(file)))
      return Optional.empty();
    return Optional.of(Files.readString(folder.resolve(file)));
  }

  /** Whoever reads the file sees all of it, the old or the new. */
  void write(String file, String text) throws IOException {
    Path target = folder.resolve(file);
    // Not named as packs are: whoever loads the folder meanwhile passes over it.
    Path half = Files.createTempFile(target.getParent(), ".pack", ".part");
    try {
      Files.write(half, text.getBytes(StandardCharsets.UTF_8));
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
