package io.tingjian.transcribe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings one model onto the shelf, from wherever it is. */
final class ModelInstallation {
  private final ModelShelf shelf;
  private final Optional<String> sha256;

  /**
   * @param sha256 of the archive, where the catalogue knows it
   */
  ModelInstallation(ModelShelf shelf, Optional<String> sha256) {
    this.shelf = shelf;
    this.sha256 = sha256;
  }

  InstalledModel install(String name, String from, Progress progress) throws ModelUnusable {
    try {
      if (from.matches("(?i)https?://.*")) return download(name, URI.create(from), progress);
      Path source = Path.of(from);
      if (Files.isDirectory(source)) return refer(name, source);
      if (Files.isRegularFile(source)) return unpack(name, source, progress);
      throw new ModelUnusable(from + " is neither a folder, a file nor an http address");
    } catch (IOException e) {
      throw new ModelUnusable(name + " cannot be installed: " + e.getMessage(), e);
    }
  }

  private InstalledModel download(String name, URI from, Progress progress)
      throws IOException, ModelUnusable {
    // The part belongs to its address: bytes of two sources must never be joined.
    Path part = shelf.part(name + "-" + Integer.toHexString(from.hashCode()));
    new Download().fetch(from, part, progress);
    try {
      return unpack(name, part, progress);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private InstalledModel unpack(String name, Path zip, Progress progress)
      throws IOException, ModelUnusable {
    ModelArchive archive = new ModelArchive(zip);
    if (sha256.isPresent()) archive.checkSha256(sha256.get(), progress);
    Path unfinished = shelf.unfinished();
    try {
      archive.unpack(unfinished, progress);
      Path model = modelIn(unfinished);
      List<String> faults = ModelLayout.faults(model);
      if (!faults.isEmpty())
        throw new ModelUnusable(
            zip.getFileName() + " holds no model for Vosk: it " + String.join(", ", faults));
      return new InstalledModel(name, shelf.appear(model, name));
    } finally {
      shelf.discard(unfinished);
    }
  }

  private InstalledModel refer(String name, Path folder) throws IOException, ModelUnusable {
    List<String> faults = ModelLayout.faults(folder);
    if (!faults.isEmpty())
      throw new ModelUnusable(folder + " holds no model for Vosk: it " + String.join(", ", faults));
    shelf.refer(name, folder);
    return new InstalledModel(name, folder.toAbsolutePath().normalize());
  }

  /** Archives hold either the model itself or one folder with it. */
  private static Path modelIn(Path unpacked) throws IOException {
    if (Files.isDirectory(unpacked.resolve("am"))) return unpacked;
    try (Stream<Path> inside = Files.list(unpacked)) {
      List<Path> folders = inside.filter(Files::isDirectory).toList();
      return folders.size() == 1 ? folders.get(0) : unpacked;
    }
  }
}
