package io.tingjian.call;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  /**
   * The same call with agent and customer in each other's place, which is no suspicion any more but
   * a decision; twice, it is the call as it was heard.
   */
  public HeardCall swapped() {
    Map<Role, Integer> channels = new EnumMap<>(Role.class);
    facts.channels().forEach((role, channel) -> channels.put(role.other(), channel));
    Set<Warning> known = EnumSet.noneOf(Warning.class);
    known.addAll(warnings);
    known.remove(Warning.CHANNELS_SEEM_SWAPPED);
    if (!known.remove(Warning.SIDES_SWAPPED)) known.add(Warning.SIDES_SWAPPED);
    return new HeardCall(
        facts.on(channels),
        durationMs,
        turns.stream().map(Turn::ofTheOther).toList(),
        sounds.stream()
            .map(s -> new Sound(s.kind(), s.role().other(), s.startMs(), s.endMs()))
            .toList(),
        known);
  }

  /**
   * The same call, of which a person says which of the voices on its channel is the agent's. A turn
   * of which it is not sure who of the two says it stays unknown.
   */
  public HeardCall withAgent(SharedVoice.Name agent) {
    Set<Warning> known = EnumSet.noneOf(Warning.class);
    known.addAll(warnings);
    known.remove(Warning.SPEAKERS_UNSURE);
    known.remove(Warning.SIDES_SWAPPED);
    known.add(Warning.AGENT_NAMED);
    List<Turn> named = turns.stream().map(turn -> turn.withAgent(agent)).toList();
    return new HeardCall(facts, durationMs, named, sounds, known);
  }
}
