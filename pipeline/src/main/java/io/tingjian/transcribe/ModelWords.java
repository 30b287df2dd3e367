package io.tingjian.transcribe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an acoustic model can write.
 *
 * @param model its name
 * @param words each once, without the signs that are no words
 */
public record ModelWords(String model, List<String> words) {
  private static final String FILE = "graph/words.txt";

  public ModelWords {
    words = List.copyOf(words);
  }

  /**
   * @param folder of the installed model, if it is
   * @param archive that it would be unpacked from, if it ships with the program
   */
  static Optional<ModelWords> read(String model, Optional<Path> folder, Optional<Path> archive)
      throws ModelUnusable {
    try {
      if (folder.isPresent()) {
        Path file = folder.get().resolve(FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        return Optional.of(of(model, Files.readString(file)));
      }
      return archive.isPresent() ? inside(model, archive.get()) : Optional.empty();
    } catch (IOException e) {
      throw new ModelUnusable("the words of " + model + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<ModelWords> inside(String model, Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Optional<? extends ZipEntry> entry =
          zip.stream().filter(each -> each.getName().endsWith("/" + FILE)).findFirst();
      if (entry.isEmpty()) return Optional.empty();
      byte[] bytes = zip.getInputStream(entry.get()).readAllBytes();
      return Optional.of(of(model, new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  /** Each line is a word and its number; signs stand in brackets or begin with #. */
  private static ModelWords of(String model, String lines) {
    return new ModelWords(
        model,
        lines
            .lines()
            .map(line -> line.split("\\s+", 2)[0])
            .filter(word -> !word.isEmpty() && "<[#".indexOf(word.charAt(0)) < 0)
            .toList());
  }
}
