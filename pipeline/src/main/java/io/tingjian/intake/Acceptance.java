package io.tingjian.intake;

import io.tingjian.audio.RawSound;
import io.tingjian.audio.Survey;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether a recording can become a transcript: what decoding says of it, and whether it has the
 * channels that its sidecar names.
 */
public final class Acceptance {
  /** A telephone system may count the ringing, or a transfer, to the call. */
  private static final double LENGTHS_DIFFER = 1.4;

  private static final long LENGTHS_DIFFER_MS = 5_000;

  /** As most recorders write it. */
  private static final Map<Role, Integer> STEREO = Map.of(Role.AGENT, 0, Role.CUSTOMER, 1);

  private Acceptance() {}

  /** The verdict on a decoded recording. */
  public sealed interface Result {}

  /**
   * @param channels whose voice is on which channel; a channel that is not in it is nobody's known
   * @param warnings what a reviewer must know about the recording
   */
  public record Accepted(Map<Role, Integer> channels, Set<Warning> warnings) implements Result {
    public Accepted {
      channels = Map.copyOf(channels);
      warnings = Set.copyOf(warnings);
    }

    Accepted(Map<Role, Integer> channels) {
      this(channels, Set.of());
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
    if (channelsInFile == 1 && Set.copyOf(channels.values()).equals(Set.of(0, 1)))
      return new Accepted(Map.of(), Set.of(Warning.ONE_CHANNEL_OF_TWO));
    for (Map.Entry<Role, Integer> entry : channels.entrySet()) {
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

  /**
   * The same with all that decoding says. Where both channels carry the same, neither is anybody's.
   * The length is held against the sidecar's: a rate that lies makes a recording longer or shorter
   * by a factor, and its sound too slow or too fast to understand. Where nothing but a declaration
   * says the rate, that can only be its fault.
   *
   * @param declared by the sidecar, for a recording without a header
   * @param claimedMs how long the sidecar says that it is
   */
  public static Result check(
      CallFacts facts,
      String fileName,
      Survey survey,
      Optional<RawSound> declared,
      OptionalLong claimedMs) {
    Result result = check(facts, fileName, survey.channels().size());
    if (!(result instanceof Accepted accepted)) return result;
    Set<Warning> warnings = new HashSet<>(survey.warnings());
    warnings.addAll(accepted.warnings());
    if (lengthDisagrees(claimedMs, survey.durationMs())) {
      if (declared.isPresent() && declared.get().isFormOf(survey))
        return new Refused(
            Problem.of(
                Reason.RAW_FORM_WRONG,
                fileName,
                declared.get().form(),
                seconds(survey.durationMs()),
                seconds(claimedMs.getAsLong())));
      warnings.add(Warning.LENGTH_DISAGREES);
    }
    boolean shared = warnings.contains(Warning.SAME_ON_BOTH_CHANNELS);
    return new Accepted(shared ? Map.of() : accepted.channels(), warnings);
  }

  private static boolean lengthDisagrees(OptionalLong claimedMs, long durationMs) {
    if (claimedMs.isEmpty()) return false;
    double ratio = (double) durationMs / claimedMs.getAsLong();
    boolean much = Math.abs(durationMs - claimedMs.getAsLong()) > LENGTHS_DIFFER_MS;
    return much && (ratio > LENGTHS_DIFFER || ratio < 1 / LENGTHS_DIFFER);
  }

  /** Why a recording that could not be decoded goes into quarantine. */
  public static Problem problem(UnreadableAudio unreadable, String fileName) {
    return switch (unreadable.reason()) {
      case EMPTY -> Problem.of(Reason.EMPTY, fileName);
      case NOT_AUDIO -> Problem.of(Reason.NOT_A_RECORDING, fileName);
      case UNDECLARED -> Problem.of(Reason.RAW_UNDECLARED, fileName);
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

  /** Where nobody says, stereo is taken as usual; mono is nobody's. */
  private static Map<Role, Integer> assumed(int channelsInFile) {
    return channelsInFile == 1 ? Map.of() : STEREO;
  }
}
