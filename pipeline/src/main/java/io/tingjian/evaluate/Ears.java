package io.tingjian.evaluate;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Whatever turns a recording into a heard call. Must bear several threads. */
public interface Ears {
  /**
   * All that the line hears in a recording.
   *
   * @throws Unheard when the recording cannot be used
   */
  HeardCall hear(Path recording, CallFacts facts) throws Unheard;

  /**
   * What can be measured in a recording without recognising a word of it.
   *
   * @param turns who speaks when; their words and prosody do not matter
   * @throws Unheard when the recording cannot be used
   */
  Measured measure(Path recording, CallFacts facts, List<Turn> turns) throws Unheard;

  /**
   * @param durationMs of the recording
   * @param prosody one for each turn asked about
   */
  record Measured(
      long durationMs, List<Prosody> prosody, List<Sound> sounds, Set<Warning> warnings) {
    public Measured {
      prosody = List.copyOf(prosody);
      sounds = List.copyOf(sounds);
      warnings = Set.copyOf(warnings);
    }
  }

  /** A recording that cannot be heard; the message names it and says why. */
  final class Unheard extends Exception {
    public Unheard(String message) {
      super(message);
    }

    public Unheard(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
