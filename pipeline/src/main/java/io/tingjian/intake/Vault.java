package io.tingjian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The copies of recordings in the data folder, each under the SHA-256 of its bytes: {@code
 * recordings/ab/abcd….wav}. A copy is there whole, and on disk, or not at all. May be shared by
 * threads.
 */
final class Vault {
  private static final String FOLDER = "recordings";
  private static final int BUFFER = 1 << 16;

  private final Path dataDir;
  private final Path incoming;

  /** Clears away what a crash left half copied. */
  Vault(Path dataDir) {
    this.dataDir = dataDir;
    this.incoming = dataDir.resolve(FOLDER).resolve(".incoming");
    try {
      Files.createDirectories(incoming);
      try (Stream<Path> leftovers = Files.list(incoming)) {
        for (Path leftover : leftovers.toList()) Files.delete(leftover);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * @return 64 lower-case hexadecimal digits
   * @throws IOException when the file cannot be read
   */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Copies a recording, or finds the copy that is already there.
   *
   * @param ending of the copy's name, without the dot
   * @return the copy's name, relative to the data folder; empty when the file no longer has the
   *     bytes of that hash: it is still being written
   * @throws UncheckedIOException when the data folder cannot be written, or the file no longer read
   */
  Optional<String> place(Path file, String sha256, String ending) {
    try {
      Path folder = dataDir.resolve(FOLDER).resolve(sha256.substring(0, 2));
      boolean newFolder = !Files.exists(folder);
      Files.createDirectories(folder);
      Optional<Path> there = find(folder, sha256);
      if (there.isPresent()) return Optional.of(name(there.get()));
      Path copy = folder.resolve(sha256 + "." + ending);
      Path half = incoming.resolve(UUID.randomUUID().toString());
      try {
        if (!copy(file, half).equals(sha256)) return Optional.empty();
        Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
      onDisk(folder);
      if (newFolder) onDisk(folder.getParent());
      return Optional.of(name(copy));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  void delete(String storedName) {
    try {
      Files.deleteIfExists(dataDir.resolve(storedName));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private static Optional<Path> find(Path folder, String sha256) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(sha256 + "."))
          .findFirst();
    }
  }

  private String name(Path copy) {
    return dataDir.relativize(copy).toString().replace('\\', '/');
  }

  private static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(from);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) out.write(bytes);
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new name is safe from a power cut only when its folder is on disk too. */
  private static void onDisk(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; its file system keeps names in its own journal.
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException(
        "the data folder " + dataDir + " cannot take recordings: " + e, e);
  }
}
