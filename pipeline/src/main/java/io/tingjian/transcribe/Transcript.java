package io.tingjian.transcribe;

import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import java.util.List;
import java.util.Set;

/**
 * What was said and what else sounded.
 *
 * @param model name of the acoustic model that heard it
 * @param turns of all channels, in order of their start
 * @param sounds of all channels, in order of their start
 * @param warnings what a reviewer must know before he trusts the words
 */
public record Transcript(
    String model, List<Turn> turns, List<Sound> sounds, Set<Warning> warnings) {
  public Transcript {
    turns = List.copyOf(turns);
    sounds = List.copyOf(sounds);
    warnings = Set.copyOf(warnings);
  }
}
