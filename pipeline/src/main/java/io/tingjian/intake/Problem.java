package io.tingjian.intake;

import io.tingjian.call.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a recording is in quarantine, or a file was left alone, as data.
 *
 * @param arguments in the order that {@link Reason} documents
 */
public record Problem(Reason reason, List<String> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) throw new IllegalArgumentException("a problem names its file");
  }

  public static Problem of(Reason reason, String... arguments) {
    return new Problem(reason, List.of(arguments));
  }

  /** The sentence behind a stored code, in both languages; also for a code of another version. */
  public static Wording wordingOf(String code, List<String> arguments) {
    return new Wording(
        Sentences.in(Locale.CHINESE).of(code, arguments),
        Sentences.in(Locale.ENGLISH).of(code, arguments));
  }

  /** A file's name as the sentences show it: on one line, harmless to a terminal. */
  public static String shown(String fileName) {
    return Sentences.onOneLine(fileName);
  }

  static Problem sidecarInvalid(String file, String sidecar, List<SidecarFault> faults) {
    List<String> arguments = new ArrayList<>(List.of(file, sidecar));
    faults.forEach(fault -> arguments.addAll(fault.arguments()));
    return new Problem(Reason.SIDECAR_INVALID, arguments);
  }

  /**
   * One line that names the file and says what to do, in Chinese for a Chinese locale, else in
   * English. Control characters in names are written as escapes, so that no name breaks the line or
   * drives a terminal.
   */
  public String sentence(Locale locale) {
    return Sentences.in(locale).of(reason.code(), arguments);
  }
}
