package io.tingjian.store;

import java.util.Optional;

/**
 * A recording that came in.
 *
 * @param path where it lies, whole and absolute
 * @param fileName as people shall see it
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; empty while it has none to read
 * @param storedName of the copy, relative to the data folder; empty when no copy may be kept (yet)
 */
public record Arrived(
    String path,
    String fileName,
    Fingerprint fingerprint,
    Optional<String> sha256,
    Optional<String> storedName) {}
