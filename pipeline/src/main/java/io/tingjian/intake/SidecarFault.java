package io.tingjian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong in a sidecar.
 *
 * @param field such as {@code business_type} or {@code channels.agent}
 * @param got what stands there, as JSON; empty text when nothing does
 * @param allowed what may stand there, where that can be listed
 */
record SidecarFault(Kind kind, String field, String got, String allowed) {
  enum Kind {
    MISSING,
    NOT_AN_OBJECT,
    NOT_TEXT,
    NOT_A_NUMBER,
    NOT_TRUE_OR_FALSE,
    NOT_A_CHANNEL,
    NOT_A_TIME,
    NOT_A_LANGUAGE,
    NEGATIVE,
    UNKNOWN_VALUE,
    TOO_LONG,
    CONTROL_CHARACTER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int PARTS = 4;

  /** The fault as four arguments of {@link Reason#SIDECAR_INVALID}. */
  List<String> arguments() {
    return List.of(kind.name(), field, got, allowed);
  }

  static List<SidecarFault> ofArguments(List<String> arguments) {
    List<SidecarFault> faults = new ArrayList<>();
    for (int at = 0; at + PARTS <= arguments.size(); at += PARTS)
      faults.add(
          new SidecarFault(
              Kind.valueOf(arguments.get(at)),
              arguments.get(at + 1),
              arguments.get(at + 2),
              arguments.get(at + 3)));
    return faults;
  }
}
