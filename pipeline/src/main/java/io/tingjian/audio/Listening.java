package io.tingjian.audio;

import io.tingjian.call.Warning;
import java.util.List;
import java.util.Set;

/**
 * What is to be heard in a recording.
 *
 * @param channels per channel of the recording, its stretches in order of time; they do not overlap
 *     within a channel, and what lies between them is silence, noise or the other side's leakage
 * @param warnings what a reviewer must know about the recording as a whole
 */
public record Listening(List<List<Stretch>> channels, Set<Warning> warnings) {
  public Listening {
    channels = channels.stream().map(List::copyOf).toList();
    warnings = Set.copyOf(warnings);
  }

  public List<Stretch> speech(int channel) {
    return channels.get(channel).stream()
        .filter(stretch -> stretch.kind() == Stretch.Kind.SPEECH)
        .toList();
  }

  /** Music, ringback and tones. */
  public List<Stretch> sounds(int channel) {
    return channels.get(channel).stream()
        .filter(stretch -> stretch.kind() != Stretch.Kind.SPEECH)
        .toList();
  }
}
