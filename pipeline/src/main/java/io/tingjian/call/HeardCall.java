package io.tingjian.call;

import java.util.List;
import java.util.Set;

/**
 * A call as the ears left it: all that screening may look at.
 *
 * @param durationMs of the recording
 * @param turns of all speakers, in order of their start
 * @param sounds that are not speech, in order of their start
 */
public record HeardCall(
    CallFacts facts, long durationMs, List<Turn> turns, List<Sound> sounds, Set<Warning> warnings) {
  public HeardCall {
    turns = List.copyOf(turns);
    sounds = List.copyOf(sounds);
    warnings = Set.copyOf(warnings);
  }
}
