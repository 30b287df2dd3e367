package io.tingjian.audio;

import io.tingjian.audio.Survey.Channel;
import io.tingjian.call.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Sums up what is heard in the pieces of one recording. For one thread. */
final class Surveyor {
  /** Nobody can be judged by less. */
  static final long TOO_SHORT_MS = 1000;

  /** Below it a telephone's own noise is as loud as the speech. */
  private static final double TOO_QUIET_DBFS = -45;

  /** Who is heard for so little of all speech is hardly in the call. */
  private static final double ONE_SIDE = 0.02;

  /** A short call may well be one greeting and one answer. */
  private static final long SIDES_FROM_MS = 30_000;

  private Decoded last;
  private long[] speechMs;
  private SpeechLevel[] levels;
  private final SameSound same = new SameSound();
  private boolean clipped;

  void add(Decoded piece, List<List<Stretch>> stretches) {
    if (last == null) {
      speechMs = new long[piece.channels()];
      levels = new SpeechLevel[piece.channels()];
      for (int c = 0; c < levels.length; c++) levels[c] = new SpeechLevel();
    }
    last = piece;
    same.add(piece, stretches);
    for (int c = 0; c < speechMs.length; c++) {
      List<Stretch> speech =
          stretches.get(c).stream().filter(s -> s.kind() == Stretch.Kind.SPEECH).toList();
      speechMs[c] += speech.stream().mapToLong(Stretch::durationMs).sum();
      levels[c].add(piece, c, speech);
      clipped |= Clipping.clipped(piece.samples()[c]);
    }
  }

  /**
   * @param damage what of it could not be decoded
   */
  Survey survey(Optional<Damage> damage) {
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < speechMs.length; c++)
      channels.add(new Channel(speechMs[c], levels[c].median()));
    long durationMs = last.startMs() + last.durationMs();
    Set<Warning> warnings = warnings(channels);
    if (damage.isPresent()) warnings.add(Warning.PARTLY_DAMAGED);
    return new Survey(
        last.container(), last.codec(), last.rateHz(), durationMs, channels, warnings, damage);
  }

  Set<Warning> warnings() {
    return survey(Optional.empty()).warnings();
  }

  private Set<Warning> warnings(List<Channel> channels) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    long durationMs = last.startMs() + last.durationMs();
    long speaking = channels.stream().filter(channel -> channel.speechMs() > 0).count();
    if (durationMs < TOO_SHORT_MS) warnings.add(Warning.TOO_SHORT);
    else if (speaking == 0) warnings.add(Warning.NO_SPEECH);
    else if (same.onBoth()) warnings.add(Warning.SAME_ON_BOTH_CHANNELS);
    else if (speaking < channels.size()) warnings.add(Warning.SILENT_CHANNEL);
    else if (oneSided(channels)) warnings.add(Warning.ONE_SIDED);
    if (clipped) warnings.add(Warning.CLIPPED);
    if (channels.stream().map(Channel::levelDbfs).anyMatch(Surveyor::tooQuiet))
      warnings.add(Warning.TOO_QUIET);
    return warnings;
  }

  private static boolean oneSided(List<Channel> channels) {
    long all = channels.stream().mapToLong(Channel::speechMs).sum();
    return all >= SIDES_FROM_MS
        && channels.stream().anyMatch(channel -> channel.speechMs() < ONE_SIDE * all);
  }

  private static boolean tooQuiet(OptionalDouble level) {
    return level.isPresent() && level.getAsDouble() < TOO_QUIET_DBFS;
  }
}
