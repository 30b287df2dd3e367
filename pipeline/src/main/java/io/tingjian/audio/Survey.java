package io.tingjian.audio;

import io.tingjian.call.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A whole recording at a glance.
 *
 * @param container as FFmpeg names it, such as {@code wav}
 * @param codec as FFmpeg names it, such as {@code pcm_alaw}
 * @param rateHz of what it was decoded to: 8000 or 16000
 * @param channels in the file's order
 * @param warnings what a reviewer must know about it
 * @param damage what of it could not be decoded
 */
public record Survey(
    String container,
    String codec,
    int rateHz,
    long durationMs,
    List<Channel> channels,
    Set<Warning> warnings,
    Optional<Damage> damage) {
  /**
   * @param speechMs how long somebody speaks on it
   * @param levelDbfs median level of that speech; empty when nobody speaks
   */
  public record Channel(long speechMs, OptionalDouble levelDbfs) {}

  public Survey {
    channels = List.copyOf(channels);
    warnings = Set.copyOf(warnings);
  }
}
