package io.tingjian.app;

import io.tingjian.audio.RawSound;
import io.tingjian.intake.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What is in force, and where each value came from. Strength grows from the standard over {@code
 * tingjian.yaml} and the environment to options.
 */
public final class Settings {
  /** A value as text, and who said so. */
  public record Value(String text, String source) {}

  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(MB|GB)");

  private final Map<Setting, Value> values;

  private Settings(Map<Setting, Value> values) {
    this.values = values;
  }

  /**
   * @param files candidates for {@code tingjian.yaml}; the first that exists is read
   * @param environment such as {@link System#getenv()}
   * @param options given on the command line
   * @throws WrongSettings naming every fault, its place and what was probably meant
   */
  public static Settings read(
      List<Path> files, Map<String, String> environment, Map<Setting, String> options) {
    Map<Setting, Value> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values())
      values.put(setting, new Value(setting.standard(), "standard"));
    files.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .ifPresent(file -> values.putAll(SettingsFile.read(file)));
    for (Setting setting : Setting.values()) {
      String said = environment.get(setting.variable());
      if (said != null && !said.isBlank())
        values.put(setting, new Value(said.strip(), setting.variable()));
    }
    options.forEach((setting, said) -> values.put(setting, new Value(said, "option")));
    Settings settings = new Settings(values);
    settings.check();
    return settings;
  }

  public Value value(Setting setting) {
    return values.get(setting);
  }

  public Path data() {
    return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
  }

  public Locale language() {
    String said = text(Setting.LANGUAGE);
    return said.equals("auto") ? Locale.getDefault() : Locale.forLanguageTag(said);
  }

  public int workers() {
    String said = text(Setting.WORKERS);
    return said.equals("auto")
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(said);
  }

  public Path intakeFolder() {
    return Path.of(text(Setting.INTAKE_FOLDER)).toAbsolutePath().normalize();
  }

  public Duration quietTime() {
    return duration(Setting.INTAKE_QUIET_TIME);
  }

  public boolean sidecarOptional() {
    return text(Setting.INTAKE_SIDECAR).equals("optional");
  }

  public Duration sidecarWait() {
    return duration(Setting.INTAKE_SIDECAR_WAIT);
  }

  public Pattern fileName() {
    return Pattern.compile(text(Setting.INTAKE_FILE_NAME));
  }

  /** Of calls whose sidecar names none. */
  public Languages languages() {
    String standard = text(Setting.INTAKE_LANGUAGE);
    try {
      Languages.declared(standard, "none");
    } catch (IllegalArgumentException e) {
      throw wrong(Setting.INTAKE_LANGUAGE, "a language code such as zh or en");
    }
    try {
      return Languages.declared(standard, text(Setting.INTAKE_LANGUAGE_BY_QUEUE));
    } catch (IllegalArgumentException e) {
      throw wrong(
          Setting.INTAKE_LANGUAGE_BY_QUEUE,
          "none, or such as \"Hotline EN=en, VIP=zh\" (" + e.getMessage() + ")");
    }
  }

  /** With those of recordings without a header. */
  public List<String> extensions() {
    return Stream.concat(
            Arrays.stream(text(Setting.INTAKE_EXTENSIONS).split("[,\\s]+"))
                .map(ending -> ending.toLowerCase(Locale.ROOT)),
            rawSounds().keySet().stream())
        .distinct()
        .toList();
  }

  /** How recordings without a header are to be read, by ending. */
  public Map<String, RawSound> rawSounds() {
    String said = text(Setting.INTAKE_RAW);
    try {
      return said.equals("none") ? Map.of() : RawSound.declared(said);
    } catch (IllegalArgumentException e) {
      throw wrong(
          Setting.INTAKE_RAW,
          "none, or such as \"al=alaw/8000/1, pcm=s16le/16000/2\" (" + e.getMessage() + ")");
    }
  }

  public boolean ownProcess() {
    return text(Setting.TRANSCRIBE_PROCESS).equals("own");
  }

  /** Whether agent and customer who seem to be on each other's channel change places unasked. */
  public boolean correctSwapped() {
    return text(Setting.TRANSCRIBE_SWAPPED).equals("correct");
  }

  public long memoryMb() {
    Matcher said = SIZE.matcher(text(Setting.TRANSCRIBE_MEMORY));
    if (!said.matches()) throw wrong(Setting.TRANSCRIBE_MEMORY, "a size such as 500MB or 2GB");
    return Long.parseLong(said.group(1)) * (said.group(2).equals("GB") ? 1024 : 1);
  }

  /** Processor seconds for a second of speech. */
  public double slowest() {
    try {
      double said = Double.parseDouble(text(Setting.TRANSCRIBE_SLOWEST));
      if (said > 0 && said < 1e6) return said;
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(Setting.TRANSCRIBE_SLOWEST, "a number above 0");
  }

  /**
   * The file of hot words; it need not be there when nobody named it.
   *
   * @throws WrongSettings when somebody did, and it is not
   */
  public Path hotWords() {
    Path file = Path.of(text(Setting.TRANSCRIBE_HOTWORDS)).toAbsolutePath().normalize();
    boolean named =
        !text(Setting.TRANSCRIBE_HOTWORDS).equals(Setting.TRANSCRIBE_HOTWORDS.standard());
    if (named && !Files.isRegularFile(file))
      throw wrong(Setting.TRANSCRIBE_HOTWORDS, "a file that is there");
    return file;
  }

  public String webAddress() {
    return text(Setting.WEB_ADDRESS);
  }

  public int webPort() {
    return Integer.parseInt(text(Setting.WEB_PORT));
  }

  /** How much sound is kept ready for browsers. */
  public long playbackBytes() {
    return Long.parseLong(text(Setting.WEB_PLAYBACK_MB)) * 1_000_000;
  }

  /** Keys of the rules that make a call a complaint, parted by commas. */
  public String complaintRules() {
    return text(Setting.COMPLAINT_RULES);
  }

  private String text(Setting setting) {
    return values.get(setting).text();
  }

  private Duration duration(Setting setting) {
    Matcher said = DURATION.matcher(text(setting));
    if (!said.matches()) throw wrong(setting, "a duration such as 500ms, 2s or 5m");
    long amount = Long.parseLong(said.group(1));
    return switch (said.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  private void check() {
    duration(Setting.INTAKE_QUIET_TIME);
    duration(Setting.INTAKE_SIDECAR_WAIT);
    oneOf(Setting.INTAKE_SIDECAR, "required", "optional");
    oneOf(Setting.TRANSCRIBE_PROCESS, "own", "same");
    oneOf(Setting.TRANSCRIBE_SWAPPED, "warn", "correct");
    memoryMb();
    slowest();
    rawSounds();
    languages();
    oneOf(Setting.LANGUAGE, "auto", "zh", "en");
    if (!text(Setting.WORKERS).equals("auto")) number(Setting.WORKERS, 1, 1024);
    number(Setting.WEB_PORT, 0, 65_535);
    number(Setting.WEB_PLAYBACK_MB, 1, 10_000_000);
    try {
      fileName();
    } catch (PatternSyntaxException e) {
      throw wrong(Setting.INTAKE_FILE_NAME, "a regular expression (" + e.getDescription() + ")");
    }
  }

  private void oneOf(Setting setting, String... allowed) {
    if (!List.of(allowed).contains(text(setting)))
      throw wrong(setting, "one of " + String.join(", ", allowed));
  }

  private void number(Setting setting, int least, int most) {
    try {
      int said = Integer.parseInt(text(setting));
      if (said >= least && said <= most) return;
    } catch (NumberFormatException e) {
      // said below, with the bounds
    }
    throw wrong(setting, "a whole number from " + least + " to " + most);
  }

  private WrongSettings wrong(Setting setting, String expected) {
    Value value = values.get(setting);
    return new WrongSettings(
        setting.key()
            + " must be "
            + expected
            + " (got \""
            + value.text()
            + "\" from "
            + value.source()
            + ")");
  }
}
