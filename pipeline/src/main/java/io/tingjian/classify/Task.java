package io.tingjian.classify;

import io.tingjian.call.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a classifier is trained to tell. The wire form, also the label's, is the lower-case name.
 */
public enum Task {
  /** The customer is angry at the company or the agent; annoyance and haste are not enough. */
  CUSTOMER_ANGER(Role.CUSTOMER),
  /** The agent scolds, mocks, blames, commands or rebuffs; short or flat is not enough. */
  IMPATIENCE_OR_RUDENESS(Role.AGENT),
  /**
   * The customer says that he will complain, report, expose or sue; a vague threat is not enough.
   */
  COMPLAINT_INTENT(Role.CUSTOMER),
  /** The customer asks for somebody above the agent. */
  ESCALATION_REQUEST(Role.CUSTOMER),
  /** The customer complains of a loss, repeated trouble, waiting, bad service or pestering. */
  GRIEVANCE(Role.CUSTOMER),
  /**
   * The agent brushes the customer off: not my business, no way, see for yourself, take it or leave
   * it.
   */
  BRUSH_OFF(Role.AGENT),
  /** The agent promises what he may not: results, refunds, gains, others' decisions. */
  OVERPROMISE(Role.AGENT);

  private final Role speaker;

  Task(Role speaker) {
    this.speaker = speaker;
  }

  /** Whose turns the label is about. */
  public Role speaker() {
    return speaker;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when there is no such task. */
  public static Optional<Task> ofWire(String word) {
    return Arrays.stream(values()).filter(task -> task.wire().equals(word)).findFirst();
  }

  /** All names, for messages. */
  public static String known() {
    return Arrays.stream(values()).map(Task::wire).collect(Collectors.joining(", "));
  }

  /** Turns of unknown speakers may be anybody's. */
  boolean concerns(Role role) {
    return role == speaker || role == Role.UNKNOWN;
  }
}
