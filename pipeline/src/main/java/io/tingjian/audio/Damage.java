package io.tingjian.audio;

/**
 * What of a recording could not be decoded and is missing, though most of it could.
 *
 * @param what container and codec
 * @param firstByte where the first of the bad packets begins in the file
 */
public record Damage(String what, long badPackets, long packets, long firstByte) {
  /** A sentence for the log. */
  public String sentence() {
    return what
        + ": "
        + badPackets
        + " of "
        + packets
        + " packets are bad, first at byte "
        + firstByte;
  }
}
