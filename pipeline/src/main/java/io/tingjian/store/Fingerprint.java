package io.tingjian.store;

/**
 * How a recording and its sidecar lay in their folder when they were looked at. Equal fingerprints
 * of one path mean: nothing has changed, nothing needs to be read again.
 *
 * @param changedAtMs of the recording, as the file system says, since the epoch
 * @param sidecarBytes -1 when no sidecar lay there
 */
public record Fingerprint(
    long sizeBytes, long changedAtMs, long sidecarBytes, long sidecarChangedAtMs) {
  public boolean hasSidecar() {
    return sidecarBytes >= 0;
  }
}
