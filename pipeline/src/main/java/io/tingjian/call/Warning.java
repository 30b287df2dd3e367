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
  /** Somebody is so quiet that his words may be lost in the line's noise. */
  TOO_QUIET,
  /** One of several channels carries nothing. */
  SILENT_CHANNEL,
  /** One side is hardly heard. */
  ONE_SIDED,
  /** The agent's phrases are on the customer's side. */
  CHANNELS_SEEM_SWAPPED,
  /** Agent and customer have changed places since it was heard, by a person or as configured. */
  SIDES_SWAPPED,
  /** Two channels carry one and the same sound; it is heard as one channel that both share. */
  SAME_ON_BOTH_CHANNELS,
  /** The sidecar says who has which of two channels, but there is one, which both share. */
  ONE_CHANNEL_OF_TWO,
  /** Both speakers share one channel; who speaks was told by voice and words. */
  ONE_CHANNEL,
  /** Both speakers share one channel, and for most turns it is not sure who speaks. */
  SPEAKERS_UNSURE,
  /** Both speakers share one channel, and a person has said which voice is the agent's. */
  AGENT_NAMED,
  /** Some of it could not be decoded: words may be missing. */
  PARTLY_DAMAGED,
  /** The sidecar says that it is much longer or shorter: its rate may be wrong. */
  LENGTH_DISAGREES,
  /** Hearing took too long and was stopped: words are missing. */
  PARTLY_HEARD,
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
