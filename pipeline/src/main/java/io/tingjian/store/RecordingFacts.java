package io.tingjian.store;

import io.tingjian.call.Role;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What decoding told about a recording.
 *
 * @param container such as {@code wav} or {@code mp3}, by content, whatever the file is called
 * @param channels how many it has
 * @param perChannel in order of the channels; may be empty
 */
public record RecordingFacts(
    String container,
    String codec,
    int rateHz,
    int channels,
    long durationMs,
    List<Channel> perChannel) {
  /**
   * @param speechMs how long somebody speaks on it
   * @param levelDbfs median level of that speech; empty when nobody speaks
   */
  public record Channel(int channel, Role role, long speechMs, OptionalDouble levelDbfs) {}

  public RecordingFacts {
    perChannel = List.copyOf(perChannel);
  }
}
