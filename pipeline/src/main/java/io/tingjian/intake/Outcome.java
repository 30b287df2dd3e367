package io.tingjian.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What became of a file that intake looked at. {@code id} is the call's own id in the store. */
public sealed interface Outcome {
  /** A call on its way: state {@code received}. */
  record Received(String id, String callId) implements Outcome {}

  /** A private line; nothing of it is kept but that it came. */
  record Exempt(String id) implements Outcome {}

  /**
   * The bytes of another recording under another name or call id.
   *
   * @param id of the call that has them
   * @param callId of that call
   */
  record Duplicate(String fileName, String id, Optional<String> callId, String ofFile)
      implements Outcome {}

  /** Cannot be processed; kept with its reason. */
  record Quarantined(String id, Problem problem) implements Outcome {}

  /** Not a recording that is taken, or a sidecar alone; said once, remembered, no call. */
  record LeftAlone(Path file, Problem problem) implements Outcome {}

  /**
   * Nothing has changed since it was looked at. {@code id} is empty for files left alone; a
   * duplicate is a {@link Duplicate} each time.
   */
  record AlreadyKnown(Optional<String> id) implements Outcome {}

  /**
   * Come again later.
   *
   * @param until when the waiting ends at the latest; empty when that depends on who writes the
   *     file
   */
  record Waiting(Path file, Cause cause, Optional<Instant> until) implements Outcome {}

  enum Cause {
    STILL_BEING_WRITTEN,
    SIDECAR_NOT_THERE,
    RECORDING_NOT_THERE
  }

  /** Hidden, temporary, gone meanwhile: nobody needs to hear of it. */
  record Ignored(Path file) implements Outcome {}
}
