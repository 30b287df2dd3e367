package io.tingjian.store;

import io.tingjian.call.CallState;
import java.util.Optional;

/** What became of a recording that came in. {@code id} is the call's own id in the store. */
public sealed interface Receipt {
  String id();

  /**
   * A new call, or one that had been in quarantine and is on its way again.
   *
   * @param supersededAudio stored name of an earlier copy that nothing refers to any more
   */
  record Received(String id, Optional<String> supersededAudio) implements Receipt {}

  /**
   * A private line: the fact is recorded, and nothing else.
   *
   * @param supersededAudio stored name of a copy that must not be kept
   */
  record Exempt(String id, Optional<String> supersededAudio) implements Receipt {}

  /**
   * The same bytes are already there under another name or call id.
   *
   * @param id of the call that has them
   * @param callId of that call; empty when it is in quarantine without one
   */
  record DuplicateOf(String id, Optional<String> callId, String fileName) implements Receipt {}

  /** The same recording came again, as it was; nothing was written. */
  record AlreadyKnown(String id, CallState state) implements Receipt {}

  /**
   * Another recording has this call id; this one is in quarantine.
   *
   * @param otherFile name of the recording that has it
   */
  record CallIdTaken(String id, String callId, String otherFile) implements Receipt {}

  /** In quarantine with the reason that was given. */
  record Refused(String id) implements Receipt {}
}
