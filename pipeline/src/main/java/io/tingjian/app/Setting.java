package io.tingjian.app;

import io.tingjian.call.Spelling;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured; each has a heading in docs/operations.md. */
public enum Setting {
  DATA(
      "data",
      "data",
      "folder that holds the store, the index, the recordings and installed models"),
  LANGUAGE("language", "auto", "of messages in the terminal: zh, en, or auto (from the locale)"),
  WORKERS("workers", "auto", "calls worked on at the same time; auto = one per core"),
  INTAKE_FOLDER("intake.folder", "recordings", "folder that serve watches, with its subfolders"),
  INTAKE_QUIET_TIME(
      "intake.quiet_time", "2s", "a file is complete when size and time stood still this long"),
  INTAKE_SIDECAR("intake.sidecar", "required", "required, or optional"),
  INTAKE_SIDECAR_WAIT("intake.sidecar_wait", "60s", "how long serve waits for a missing sidecar"),
  INTAKE_FILE_NAME(
      "intake.file_name",
      "(?<callid>.+)",
      "where sidecars are optional: a regular expression with groups callid, agentid, startedat"),
  INTAKE_EXTENSIONS(
      "intake.extensions",
      "wav,mp3,ogg,opus,m4a,aac,amr,flac,gsm,wma,al,alaw,ul,ulaw,pcm,raw",
      "file name endings that are taken for recordings"),
  INTAKE_LANGUAGE(
      "intake.language", "zh", "of calls whose sidecar names none: a code such as zh or en"),
  INTAKE_LANGUAGE_BY_QUEUE(
      "intake.language_by_queue",
      "none",
      "languages of calls whose sidecar names none, by queue: QUEUE=LANGUAGE, ..."),
  INTAKE_RAW(
      "intake.raw",
      "none",
      "recordings without a header, by ending: ENDING=alaw|ulaw|s16le/RATE/CHANNELS, ..."),
  TRANSCRIBE_PROCESS(
      "transcribe.process",
      "own",
      "own: speech is recognised in a process of its own, whose crash costs a retry; same: in"
          + " this"),
  TRANSCRIBE_MEMORY(
      "transcribe.memory",
      "1GB",
      "how much that process may grow above the opened model before it is replaced"),
  TRANSCRIBE_SLOWEST(
      "transcribe.slowest",
      "4",
      "processor seconds that a second of speech may take; what takes longer is left unheard"),
  TRANSCRIBE_HOTWORDS(
      "transcribe.hotwords",
      "hotwords.txt",
      "file of names, one a line, that are written where what is heard sounds like them"),
  TRANSCRIBE_SWAPPED(
      "transcribe.swapped",
      "warn",
      "where agent and customer seem to be on each other's channel: warn, or correct"),
  COMPLAINT_RULES(
      "complaint_rules",
      "complaint_intent,escalation_request,customer_anger",
      "keys of the rules that make a call a complaint, for the complaint topics of a week"),
  WEB_ADDRESS("web.address", "localhost", "network address that the page listens on"),
  WEB_PORT("web.port", "8080", "port that the page listens on"),
  WEB_PLAYBACK_MB("web.playback_mb", "2000", "megabytes of sound that are kept ready for browsers");

  private final String key;
  private final String standard;
  private final String meaning;

  Setting(String key, String standard, String meaning) {
    this.key = key;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** Its name in {@code tingjian.yaml}, dotted. */
  public String key() {
    return key;
  }

  /** What holds when nobody says otherwise. */
  public String standard() {
    return standard;
  }

  public String meaning() {
    return meaning;
  }

  /** Its name in the environment. */
  public String variable() {
    return "TINGJIAN_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * @throws WrongSettings saying what was probably meant
   */
  public static Setting named(String key) {
    return ofKey(key)
        .orElseThrow(() -> new WrongSettings("unknown setting \"" + key + "\"" + meant(key)));
  }

  /**
   * What somebody who wrote an unknown key probably meant, as the end of a sentence; else empty.
   */
  static String meant(String key) {
    return Spelling.closest(key, Arrays.stream(values()).map(Setting::key).toList())
        .map(close -> "; did you mean \"" + close + "\"?")
        .orElse("");
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
