package io.tingjian.intake;

import java.time.Duration;
import java.util.regex.Pattern;

/** What happens to a recording without a sidecar. Sealed: there are these two ways. */
public sealed interface SidecarPolicy {
  /** How long a missing sidecar is waited for, from when the recording was seen first. */
  Duration waitFor();

  /** Without a sidecar there is no call: the recording goes into quarantine. */
  record Required(Duration waitFor) implements SidecarPolicy {}

  /**
   * Without a sidecar the file's name must do.
   *
   * @param fileName over the name without its ending, with the group {@code callid} and, if wanted,
   *     {@code agentid} and {@code startedat} ({@code yyyyMMddHHmmss}); the call id of a name that
   *     does not match is the name without its ending
   */
  record Optional(Duration waitFor, Pattern fileName) implements SidecarPolicy {}
}
