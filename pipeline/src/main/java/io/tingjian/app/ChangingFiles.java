package io.tingjian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells when files that people edit have changed. For one thread at a time. */
final class ChangingFiles {
  /** The files that are there now. */
  @FunctionalInterface
  interface Listing {
    List<Path> files() throws IOException;
  }

  private record Stamp(long size, FileTime changedAt) {}

  private final Listing listing;
  private Map<Path, Stamp> told;
  private Map<Path, Stamp> seen;

  /** What is there now counts as known. */
  ChangingFiles(Listing listing) throws IOException {
    this.listing = listing;
    this.told = stamps();
    this.seen = told;
  }

  /**
   * Whether they have changed since it was last told, and have stood still since the look before:
   * half a file is not to be read.
   */
  boolean haveChanged() throws IOException {
    Map<Path, Stamp> now = stamps();
    boolean still = now.equals(seen);
    seen = now;
    if (!still || now.equals(told)) return false;
    told = now;
    return true;
  }

  private Map<Path, Stamp> stamps() throws IOException {
    Map<Path, Stamp> stamps = new TreeMap<>();
    for (Path file : listing.files())
      stamps.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
    return stamps;
  }
}
