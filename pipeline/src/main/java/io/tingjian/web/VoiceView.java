package io.tingjian.web;

import io.tingjian.call.Delivery;
import io.tingjian.call.Part;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
      OptionalLong overlapMs) {
    /**
     * @param shared whether all speakers share one channel, where no overlap can be heard
     */
    static OfTurn of(Prosody prosody, Delivery delivery, boolean shared) {
      return new OfTurn(
          measured(prosody.levelDbfs()),
          measured(delivery.aboveOwnDb()),
          measured(prosody.pitchHz()),
          measured(prosody.lowHz()),
          measured(prosody.highHz()),
          measured(delivery.charactersPerMinute()),
          delivery.pauses(),
          delivery.pauseMs(),
          overlap(delivery.overlapMs(), shared));
    }
  }

  record OfSpeaker(
      Role role,
      long speechMs,
      double talkShare,
      OptionalLong overlapMs,
      OptionalDouble levelDbfs,
      OptionalDouble pitchHz,
      OptionalDouble rangeSemitones,
      OptionalDouble charactersPerMinute,
      long pauseMs) {
    static OfSpeaker of(Part part, boolean shared) {
      return new OfSpeaker(
          part.role(),
          part.speechMs(),
          rounded(part.talkShare(), 1_000),
          overlap(part.overlapMs(), shared),
          measured(part.levelDbfs()),
          measured(part.pitchHz()),
          measured(part.rangeSemitones()),
          measured(part.charactersPerMinute()),
          part.pauseMs());
    }
  }

  private static OptionalLong overlap(long ms, boolean shared) {
    return shared ? OptionalLong.empty() : OptionalLong.of(ms);
  }

  /** To a tenth: nobody hears less. */
  private static OptionalDouble measured(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(rounded(value, 10));
  }

  private static double rounded(double value, int parts) {
    return (double) Math.round(value * parts) / parts;
  }
}
