package io.tingjian.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a recording is in quarantine, or a file was left alone. The code is stored; the sentence is
 * made in the reader's language from {@code reasons_zh} and {@code reasons_en}, which also say what
 * to do. The first argument is always the file's name.
 */
public enum Reason {
  /** file */
  EMPTY,
  /** file */
  NOT_A_RECORDING,
  /** file */
  RAW_UNDECLARED,
  /** file, declared form, seconds by it, seconds that the sidecar says */
  RAW_FORM_WRONG,
  /** file */
  NO_SOUND_TRACK,
  /** file, what is known of container, codec and place */
  UNKNOWN_CODEC,
  /** file, promised seconds, actual seconds */
  CUT_SHORT,
  /** file, what is known of container, codec and place */
  DAMAGED,
  /** file */
  TOO_LONG,
  /** file */
  TOO_MANY_CHANNELS,
  /** file, name of the sidecar, seconds waited */
  SIDECAR_MISSING,
  /** file, name of the sidecar, line, column; both counted from 1 */
  SIDECAR_UNREADABLE,
  /** file, name of the sidecar, then the faults, each as {@link SidecarFault#arguments()} */
  SIDECAR_INVALID,
  /** file, role, channel that the map names, how many channels the file has */
  CHANNEL_MISSING,
  /** file, channel */
  CHANNEL_WITH_TWO_ROLES,
  /** file, call id, name of the other recording */
  CALL_ID_TAKEN,
  /** file, name of what cannot be read */
  FILE_UNREADABLE,
  /** file */
  COPY_LOST,
  /** file, language, name of a model to install */
  NO_MODEL,
  /** file */
  RECOGNISER_KILLED,
  /** file, what the recogniser said */
  TRANSCRIPTION_FAILED,
  /** file, what went wrong */
  SCREENING_FAILED,
  /** file, what went wrong */
  INTERNAL_ERROR,
  /** file, the endings that are taken: left alone, no call */
  NOT_TAKEN,
  /** file, seconds waited: left alone, no call */
  SIDECAR_ALONE;

  /** As the store keeps it: the lower-case name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a code that this version does not know. */
  public static Optional<Reason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
