package io.tingjian.audio;

import java.util.OptionalLong;

/**
 * A file that cannot be listened to, and why. The message is a sentence for the log; it names
 * container, codec and byte offset where they are known, never the folder.
 */
public final class UnreadableAudio extends Exception {
  /** Why; sentences for people are made from this, not from the message. */
  public enum Reason {
    /** The file has no bytes. */
    EMPTY,
    /** The bytes are no recording of a known kind. */
    NOT_AUDIO,
    /** The file has no header, and nobody says how it is to be read. */
    UNDECLARED,
    /** A film or a container without sound. */
    NO_AUDIO_TRACK,
    /** The container is known, the compression in it is not. */
    UNKNOWN_CODEC,
    /** The header promises more than the file holds. */
    CUT_SHORT,
    /** Longer than the limit. */
    TOO_LONG,
    /** More channels than the limit, or their number changes on the way. */
    TOO_MANY_CHANNELS,
    /** Most of the sound cannot be decoded. */
    DAMAGED,
    /** The file is gone or may not be read. */
    UNREACHABLE
  }

  private final Reason reason;
  private final long promisedMs;
  private final long actualMs;

  UnreadableAudio(Reason reason, String message) {
    this(reason, message, -1, -1, null);
  }

  UnreadableAudio(Reason reason, String message, Throwable cause) {
    this(reason, message, -1, -1, cause);
  }

  private UnreadableAudio(
      Reason reason, String message, long promisedMs, long actualMs, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.promisedMs = promisedMs;
    this.actualMs = actualMs;
  }

  static UnreadableAudio cutShort(String what, long promisedMs, long actualMs, long endsAtByte) {
    return new UnreadableAudio(
        Reason.CUT_SHORT,
        what
            + " promises "
            + promisedMs
            + " ms and ends after "
            + actualMs
            + " ms, at byte "
            + endsAtByte,
        promisedMs,
        actualMs,
        null);
  }

  public Reason reason() {
    return reason;
  }

  /** What the header promises; present for {@link Reason#CUT_SHORT}. */
  public OptionalLong promisedMs() {
    return promisedMs < 0 ? OptionalLong.empty() : OptionalLong.of(promisedMs);
  }

  /** What the file holds; present for {@link Reason#CUT_SHORT}. */
  public OptionalLong actualMs() {
    return actualMs < 0 ? OptionalLong.empty() : OptionalLong.of(actualMs);
  }
}
