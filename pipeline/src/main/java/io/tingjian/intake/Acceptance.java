package io.tingjian.intake;

import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a recording can become a transcript: what decoding says of it, and whether it has the
 * channels that its sidecar names.
 */
public final class Acceptance {
  private Acceptance() {}

  /** The verdict on a decoded recording. */
  public sealed interface Result {}

  /**
   * @param channels whose voice is on which channel; a channel that is not in it is nobody's known
   */
  public record Accepted(Map<Role, Integer> channels) implements Result {
    public Accepted {
      channels = Map.copyOf(channels);
    }
  }

  public record Refused(Problem problem) implements Result {}

  /**
   * @param fileName for the sentence
   * @param channelsInFile at least 1
   */
  public static Result check(CallFacts facts, String fileName, int channelsInFile) {
    Map<Role, Integer> channels = new EnumMap<>(Role.class);
    channels.putAll(facts.channels());
    if (channels.isEmpty()) return new Accepted(assumed(channelsInFile));
    for (Map.Entry<Role, Integer> entry : channels.entrySet()) {
      // A mono file with the usual stereo map is its own mistake, told in its own words.
      if (channelsInFile == 1 && channels.size() > 1)
        return new Refused(Problem.of(Reason.MONO_WITH_TWO_ROLES, fileName));
      if (entry.getValue() >= channelsInFile)
        return new Refused(
            Problem.of(
                Reason.CHANNEL_MISSING,
                fileName,
                entry.getKey().wire(),
                Integer.toString(entry.getValue()),
                Integer.toString(channelsInFile)));
    }
    if (channels.size() > 1
        && channels.get(Role.AGENT) != null
        && channels.get(Role.AGENT).equals(channels.get(Role.CUSTOMER)))
      return new Refused(
          Problem.of(Reason.CHANNEL_WITH_TWO_ROLES, fileName, channels.get(Role.AGENT).toString()));
    return new Accepted(channels);
  }

  /** Why a recording that could not be decoded goes into quarantine. */
  public static Problem problem(UnreadableAudio unreadable, String fileName) {
    return switch (unreadable.reason()) {
      case EMPTY -> Problem.of(Reason.EMPTY, fileName);
      case NOT_AUDIO -> Problem.of(Reason.NOT_A_RECORDING, fileName);
      case NO_AUDIO_TRACK -> Problem.of(Reason.NO_SOUND_TRACK, fileName);
      case UNKNOWN_CODEC -> Problem.of(Reason.UNKNOWN_CODEC, fileName, unreadable.getMessage());
      case CUT_SHORT ->
          Problem.of(
              Reason.CUT_SHORT,
              fileName,
              seconds(unreadable.promisedMs().orElse(0)),
              seconds(unreadable.actualMs().orElse(0)));
      case TOO_LONG -> Problem.of(Reason.TOO_LONG, fileName);
      case TOO_MANY_CHANNELS -> Problem.of(Reason.TOO_MANY_CHANNELS, fileName);
      case DAMAGED -> Problem.of(Reason.DAMAGED, fileName, unreadable.getMessage());
      case UNREACHABLE -> Problem.of(Reason.COPY_LOST, fileName);
    };
  }

  private static String seconds(long ms) {
    return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
  }

  /** Where nobody says, stereo is taken as most recorders write it; mono is nobody's. */
  private static Map<Role, Integer> assumed(int channelsInFile) {
    return channelsInFile == 1 ? Map.of() : Map.of(Role.AGENT, 0, Role.CUSTOMER, 1);
  }
}
