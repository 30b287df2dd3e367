package io.tingjian.transcribe;

import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import java.util.List;

/**
 * What was said and what else sounded.
 *
 * @param model name of the acoustic model that heard it
 * @param turns of all channels, in order of their start
 * @param sounds of all channels, in order of their start
 */
public record Transcript(String model, List<Turn> turns, List<Sound> sounds) {
  public Transcript {
    turns = List.copyOf(turns);
    sounds = List.copyOf(sounds);
  }
}
