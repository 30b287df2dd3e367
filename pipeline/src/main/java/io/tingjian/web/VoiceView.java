package io.tingjian.web;

import io.tingjian.call.Delivery;
import io.tingjian.call.Part;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import java.util.OptionalDouble;

/** How somebody speaks, as the page gets it: what was not measured is empty, never a number. */
final class VoiceView {
  private VoiceView() {}

  record OfTurn(
      OptionalDouble levelDbfs,
      OptionalDouble aboveOwnDb,
      OptionalDouble pitchHz,
      OptionalDouble pitchLowHz,
      OptionalDouble pitchHighHz,
      OptionalDouble charactersPerMinute,
      int pauses,
      long pauseMs,
      long overlapMs) {
    static OfTurn of(Prosody prosody, Delivery delivery) {
      return new OfTurn(
          measured(prosody.levelDbfs()),
          measured(delivery.aboveOwnDb()),
          measured(prosody.pitchHz()),
          measured(prosody.lowHz()),
          measured(prosody.highHz()),
          measured(delivery.charactersPerMinute()),
          delivery.pauses(),
          delivery.pauseMs(),
          delivery.overlapMs());
    }
  }

  record OfSpeaker(
      Role role,
      long speechMs,
      double talkShare,
      long overlapMs,
      OptionalDouble levelDbfs,
      OptionalDouble pitchHz,
      OptionalDouble rangeSemitones,
      OptionalDouble charactersPerMinute,
      long pauseMs) {
    static OfSpeaker of(Part part) {
      return new OfSpeaker(
          part.role(),
          part.speechMs(),
          rounded(part.talkShare(), 1_000),
          part.overlapMs(),
          measured(part.levelDbfs()),
          measured(part.pitchHz()),
          measured(part.rangeSemitones()),
          measured(part.charactersPerMinute()),
          part.pauseMs());
    }
  }

  /** To a tenth: nobody hears less. */
  private static OptionalDouble measured(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(rounded(value, 10));
  }

  private static double rounded(double value, int parts) {
    return (double) Math.round(value * parts) / parts;
  }
}
