package io.tingjian.intake;

import io.tingjian.store.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One look at a recording and its sidecar.
 *
 * @param sidecar where it lies; empty when it does not
 */
record Look(Path file, Optional<Path> sidecar, Fingerprint fingerprint) {
  private static final long NONE = -1;

  /**
   * @throws IOException when the file is gone or cannot be looked at
   */
  static Look at(Path file) throws IOException {
    Optional<Path> sidecar = sidecarOf(file);
    BasicFileAttributes recording = Files.readAttributes(file, BasicFileAttributes.class);
    long sidecarBytes = NONE;
    long sidecarChangedAtMs = NONE;
    if (sidecar.isPresent()) {
      var attributes = Files.readAttributes(sidecar.get(), BasicFileAttributes.class);
      sidecarBytes = attributes.size();
      sidecarChangedAtMs = attributes.lastModifiedTime().toMillis();
    }
    return new Look(
        file,
        sidecar,
        new Fingerprint(
            recording.size(),
            recording.lastModifiedTime().toMillis(),
            sidecarBytes,
            sidecarChangedAtMs));
  }

  /** A file without a sidecar of its own: another kind of file. */
  static Look alone(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Look(
        file,
        Optional.empty(),
        new Fingerprint(attributes.size(), attributes.lastModifiedTime().toMillis(), NONE, NONE));
  }

  String name() {
    return file.getFileName().toString();
  }

  String path() {
    return file.toString();
  }

  String stem() {
    return FileKind.stem(name());
  }

  String sidecarName() {
    return sidecar.map(path -> path.getFileName().toString()).orElse(stem() + ".json");
  }

  /**
   * Whether this sidecar has its recording. Any other file of that name counts: one that is left
   * alone is said once, not twice.
   */
  boolean recordingBeside(Set<String> endings) throws IOException {
    for (String ending : endings)
      if (Files.exists(file.resolveSibling(stem() + "." + ending))) return true;
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files
          .map(each -> each.getFileName().toString())
          .anyMatch(name -> FileKind.stem(name).equals(stem()) && !name.equals(name()));
    }
  }

  private static Optional<Path> sidecarOf(Path file) {
    String stem = FileKind.stem(file.getFileName().toString());
    return List.of(stem + ".json", stem + ".JSON").stream()
        .map(file::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
