package io.tingjian.call;

import java.util.Locale;

/** What a reviewer must know about a recording before trusting its findings. */
public enum Warning {
  /** Nobody speaks: no findings, no score. */
  NO_SPEECH,
  /** Too short to judge: no findings, no score. */
  TOO_SHORT,
  /** The level is cut off at the top; words may be misheard. */
  CLIPPED,
  /** One of two channels carries nothing. */
  SILENT_CHANNEL,
  /** The agent's phrases are on the customer's side. */
  CHANNELS_SEEM_SWAPPED,
  /** The sidecar was missing and optional: most facts are unknown. */
  NO_SIDECAR;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Warning ofWire(String word) {
    return Wire.parse(Warning.class, "warning", word);
  }

  /** Such a recording gets neither findings nor a score. */
  public boolean unjudgeable() {
    return this == NO_SPEECH || this == TOO_SHORT;
  }
}
