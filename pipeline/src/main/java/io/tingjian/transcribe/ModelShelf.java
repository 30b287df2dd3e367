package io.tingjian.transcribe;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The installed models: folders under {@code DATA/models}, and references to folders elsewhere. A
 * folder appears whole or not at all, whoever else works on the same data directory.
 */
final class ModelShelf {
  private static final String IN_USE = "in-use.";
  private static final String ELSEWHERE = "elsewhere.";
  private static final String UNFINISHED = ".unfinished-";
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Path folder;
  private final Path notes;
  private final Clock clock;

  ModelShelf(Path data, Clock clock) {
    folder = data.resolve("models").toAbsolutePath();
    notes = folder.resolve("models.properties");
    this.clock = clock;
  }

  /** Names of all installed models, here and elsewhere, sorted. */
  List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder))
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(Files::isDirectory)
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.startsWith("."))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException("the models in " + folder + " cannot be listed", e);
      }
    for (String key : read().stringPropertyNames())
      if (key.startsWith(ELSEWHERE)) names.add(key.substring(ELSEWHERE.length()));
    return List.copyOf(names);
  }

  /** Where an installed model lies. */
  Optional<Path> find(String name) {
    Path here = folder.resolve(name);
    if (Files.isDirectory(here)) return Optional.of(here);
    return Optional.ofNullable(read().getProperty(ELSEWHERE + name)).map(Path::of);
  }

  /** What people chose for a language. */
  Optional<String> inUse(String language) {
    return Optional.ofNullable(read().getProperty(IN_USE + language));
  }

  /** Those that people chose a model for. */
  Stream<String> languages() {
    return read().stringPropertyNames().stream()
        .filter(key -> key.startsWith(IN_USE))
        .map(key -> key.substring(IN_USE.length()));
  }

  void use(String language, String name) throws IOException {
    note(IN_USE + language, name);
  }

  void refer(String name, Path elsewhere) throws IOException {
    note(ELSEWHERE + name, elsewhere.toAbsolutePath().normalize().toString());
  }

  /** A file beside the models, for a download that may go on another day. */
  Path part(String name) throws IOException {
    return Files.createDirectories(folder).resolve("." + name + ".part");
  }

  /** An empty folder to unpack into; {@link #appear} or {@link #discard} ends it. */
  Path unfinished() throws IOException {
    Files.createDirectories(folder);
    sweep();
    return Files.createTempDirectory(folder, UNFINISHED);
  }

  /**
   * Moves a finished folder to its name. A damaged one in its place goes; a whole one stays,
   * because another process was quicker.
   */
  Path appear(Path finished, String name) throws IOException {
    Path place = folder.resolve(name);
    if (Files.isDirectory(place) && !ModelLayout.faults(place).isEmpty()) discard(place);
    try {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(folder + " lies on a disk that cannot rename folders", e);
    } catch (IOException e) {
      if (!Files.isDirectory(place)) throw e;
    }
    return place;
  }

  /** Moves a finished folder to its name, whatever was there before. */
  void replace(Path finished, String name) throws IOException {
    Path old = unfinished();
    Path place = folder.resolve(name);
    try {
      if (Files.isDirectory(place)) Files.move(place, old.resolve(name));
      appear(finished, name);
    } finally {
      discard(old);
    }
  }

  void discard(Path unfinished) throws IOException {
    if (!Files.exists(unfinished)) return;
    try (Stream<Path> files = Files.walk(unfinished)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /** A process that was killed while it unpacked has left its folder behind. */
  private void sweep() throws IOException {
    FileTime old = FileTime.from(clock.instant().minus(FORGOTTEN));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList())
        if (file.getFileName().toString().startsWith(UNFINISHED)
            && Files.getLastModifiedTime(file).compareTo(old) < 0) discard(file);
    }
  }

  private Properties read() {
    Properties properties = new Properties();
    if (Files.exists(notes))
      try (Reader text = Files.newBufferedReader(notes)) {
        properties.load(text);
      } catch (IOException e) {
        throw new UncheckedIOException(notes + " cannot be read", e);
      }
    return properties;
  }

  private void note(String key, String value) throws IOException {
    Properties properties = read();
    properties.setProperty(key, value);
    Path next = Files.createTempFile(Files.createDirectories(folder), ".models", ".properties");
    try (Writer text = Files.newBufferedWriter(next)) {
      properties.store(text, "written by: tingjian models");
    }
    Files.move(next, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
