package io.tingjian.app;

import io.tingjian.audio.UnreadableAudio;
import io.tingjian.intake.Problem;
import io.tingjian.intake.Reason;
import java.util.Locale;
import java.util.OptionalLong;

/** Says in intake's words what the audio room could not read. */
final class UnreadableRecording {
  private UnreadableRecording() {}

  static Problem problem(String fileName, UnreadableAudio fault) {
    return switch (fault.reason()) {
      case EMPTY -> Problem.of(Reason.EMPTY, fileName);
      case NOT_AUDIO, NO_AUDIO_TRACK -> Problem.of(Reason.NOT_A_RECORDING, fileName);
      case CUT_SHORT ->
          Problem.of(
              Reason.CUT_SHORT, fileName, seconds(fault.promisedMs()), seconds(fault.actualMs()));
      case UNKNOWN_CODEC, TOO_LONG, TOO_MANY_CHANNELS, DAMAGED, UNREACHABLE ->
          Problem.of(Reason.FILE_UNREADABLE, fileName, fault.getMessage());
    };
  }

  private static String seconds(OptionalLong ms) {
    return String.format(Locale.ROOT, "%.1f", ms.orElse(0) / 1000.0);
  }
}
