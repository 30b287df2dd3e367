package io.tingjian.transcribe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A model as a zip: checks it and unpacks it. */
record ModelArchive(Path zip) {
  /**
   * @param expected lower-case hexadecimal
   */
  void checkSha256(String expected, Progress progress) throws IOException, ModelUnusable {
    MessageDigest digest = sha256();
    long total = Files.size(zip);
    long done = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(zip)) {
      for (int read; (read = bytes.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
        done += read;
        progress.at(Progress.Stage.CHECK, done, total);
      }
    }
    String actual = HexFormat.of().formatHex(digest.digest());
    if (!actual.equals(expected))
      throw new ModelUnusable(
          zip.getFileName()
              + " is not the archive that the catalogue means: its SHA-256 is "
              + actual
              + ", expected "
              + expected);
  }

  /**
   * Unpacks all entries, checking each one's sum.
   *
   * @throws ModelUnusable when it is no whole zip, or an entry wants to lie elsewhere
   */
  void unpack(Path folder, Progress progress) throws IOException, ModelUnusable {
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      long total = archive.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      checkSpace(folder, total);
      long done = 0;
      for (Enumeration<? extends ZipEntry> e = archive.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        write(archive, entry, inside(folder, entry.getName()));
        done += Math.max(0, entry.getSize());
        progress.at(Progress.Stage.UNPACK, done, total);
      }
    } catch (ZipException e) {
      throw new ModelUnusable(
          zip.getFileName() + " is no whole zip archive (" + e.getMessage() + ")", e);
    }
  }

  private void checkSpace(Path folder, long needed) throws IOException, ModelUnusable {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed)
      throw new ModelUnusable(
          zip.getFileName()
              + " needs "
              + (needed >> 20)
              + " MB, the disk has "
              + (free >> 20)
              + " MB left");
  }

  private Path inside(Path folder, String name) throws ModelUnusable {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder))
      throw new ModelUnusable(
          zip.getFileName() + " holds an entry that would lie outside its folder: " + name);
    return target;
  }

  private static void write(ZipFile archive, ZipEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    // The library checks no sums when entries are read by name.
    try (CheckedInputStream bytes =
            new CheckedInputStream(archive.getInputStream(entry), new CRC32());
        OutputStream file = Files.newOutputStream(target)) {
      bytes.transferTo(file);
      if (bytes.getChecksum().getValue() != entry.getCrc())
        throw new ZipException("the sum of " + entry.getName() + " is wrong");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
