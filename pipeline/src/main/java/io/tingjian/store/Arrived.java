package io.tingjian.store;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recording that came in.
 *
 * @param path where it lies, whole and absolute
 * @param fileName as people shall see it
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; empty while it has none to read
 * @param storedName of the copy, relative to the data folder; empty when no copy may be kept (yet)
 * @param rawForm how its sidecar says that it is to be read, such as {@code alaw/8000/1}
 * @param claimedMs how long its sidecar says that it is
 */
public record Arrived(
    String path,
    String fileName,
    Fingerprint fingerprint,
    Optional<String> sha256,
    Optional<String> storedName,
    Optional<String> rawForm,
    OptionalLong claimedMs) {
  /** Nobody says anything of its sound. */
  public Arrived(
      String path,
      String fileName,
      Fingerprint fingerprint,
      Optional<String> sha256,
      Optional<String> storedName) {
    this(path, fileName, fingerprint, sha256, storedName, Optional.empty(), OptionalLong.empty());
  }

  public Arrived claiming(Optional<String> rawForm, OptionalLong claimedMs) {
    return new Arrived(path, fileName, fingerprint, sha256, storedName, rawForm, claimedMs);
  }
}
