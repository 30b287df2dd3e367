package io.tingjian.intake;

import io.tingjian.call.CallFacts;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads facts from a file's name, where there is no sidecar to read. */
final class NamePattern {
  private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final Pattern pattern;
  private final ZoneId zone;
  private final String language;

  NamePattern(Pattern pattern, ZoneId zone, String language) {
    this.pattern = pattern;
    this.zone = zone;
    this.language = language;
  }

  CallFacts read(String stem) {
    Matcher name = pattern.matcher(stem);
    boolean matches = name.matches();
    return new CallFacts(
        group(name, matches, "callid").orElse(stem),
        group(name, matches, "startedat").flatMap(this::time),
        Optional.empty(),
        Optional.empty(),
        group(name, matches, "agentid"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        Map.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private Optional<String> group(Matcher name, boolean matches, String group) {
    // A pattern need not have every group, and Java 17 cannot be asked which it has.
    if (!matches || !pattern.pattern().contains("(?<" + group + ">")) return Optional.empty();
    return Optional.ofNullable(name.group(group)).filter(text -> !text.isBlank());
  }

  private Optional<OffsetDateTime> time(String digits) {
    try {
      return Optional.of(LocalDateTime.parse(digits, STARTED).atZone(zone).toOffsetDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
