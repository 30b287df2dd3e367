package io.tingjian.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingjian.call.Wording;
import io.tingjian.intake.Problem;
import io.tingjian.store.Arrivals.Arrival;
import io.tingjian.store.QuarantineList.Case;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How quarantine is shown: for people in their language, for machines in both. */
final class QuarantineListing {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final List<Case> cases;
  private final List<Arrival> leftAlone;
  private final Clock clock;

  /**
   * @param clock for the time zone that people are in
   */
  QuarantineListing(List<Case> cases, List<Arrival> leftAlone, Clock clock) {
    this.cases = cases;
    this.leftAlone = leftAlone;
    this.clock = clock;
  }

  String text(Locale language) {
    boolean zh = language.getLanguage().equals("zh");
    if (cases.isEmpty() && leftAlone.isEmpty())
      return zh ? "没有隔离的录音。" : "Nothing is in quarantine.";
    StringBuilder text = new StringBuilder();
    text.append(String.format(zh ? "隔离：%d%n" : "In quarantine: %d%n", cases.size()));
    for (Case found : cases)
      text.append(
          String.format(
              zh ? "%n%s  %s  已试 %d 次%n  %s%n" : "%n%s  %s  tried %d×%n  %s%n",
              found.id(),
              minute(found.lastAt()),
              found.attempts(),
              sentence(found).in(language)));
    if (!leftAlone.isEmpty()) {
      text.append(String.format(zh ? "%n未收取：%d%n" : "%nLeft alone: %d%n", leftAlone.size()));
      for (Arrival file : leftAlone)
        text.append(
            String.format("%n%s%n  %s%n", minute(file.firstSeenAt()), sentence(file).in(language)));
    }
    return text.toString().stripTrailing();
  }

  String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    ArrayNode quarantined = root.putArray("quarantined");
    for (Case found : cases) {
      ObjectNode one = quarantined.addObject();
      one.put("id", found.id());
      found.callId().ifPresent(callId -> one.put("call_id", callId));
      one.put("file", found.fileName());
      one.put("reason", found.reason());
      putWording(one, sentence(found));
      one.put("state_before", found.stateBefore().wire());
      one.put("attempts", found.attempts());
      one.put("first_at", found.firstAt().toString());
      one.put("last_at", found.lastAt().toString());
    }
    ArrayNode alone = root.putArray("left_alone");
    for (Arrival file : leftAlone) {
      ObjectNode one = alone.addObject();
      one.put("path", file.path());
      one.put("reason", file.reason().orElseThrow());
      putWording(one, sentence(file));
      one.put("first_at", file.firstSeenAt().toString());
    }
    return root.toPrettyString();
  }

  /** A name as the sentences show it: on one line, harmless to a terminal. */
  static String quoted(String fileName) {
    return '"' + Problem.shown(fileName) + '"';
  }

  private static void putWording(ObjectNode one, Wording sentence) {
    one.putObject("sentence").put("zh", sentence.zh()).put("en", sentence.en());
  }

  private static Wording sentence(Case found) {
    return Problem.wordingOf(found.reason(), found.arguments());
  }

  private static Wording sentence(Arrival file) {
    return Problem.wordingOf(file.reason().orElseThrow(), file.arguments());
  }

  private String minute(Instant instant) {
    return MINUTE.format(instant.atZone(clock.getZone()));
  }
}
