package io.tingjian.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads what the telephone system says about a call. Unknown fields are ignored; what is there must
 * be right. May be shared by threads.
 */
final class Sidecar {
  private static final int MOST_BYTES = 1 << 20;
  private static final int WORD = 100;
  private static final int NAME = 200;
  private static final int NUMBER = 60;
  private static final int PRODUCT = 300;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Languages languages;

  /**
   * @param languages of calls whose sidecar names none
   */
  Sidecar(Languages languages) {
    this.languages = languages;
  }

  /** What came of reading a sidecar. */
  sealed interface Reading {
    record Read(CallFacts facts, SoundClaim sound) implements Reading {}

    /** Lines and columns count from 1. */
    record Unreadable(int line, int column) implements Reading {}

    /**
     * @param callId that it gives, where that one is good
     */
    record Invalid(List<SidecarFault> faults, Optional<String> callId) implements Reading {}
  }

  /**
   * @throws IOException when the file cannot be read at all
   */
  Reading read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    try {
      return facts(MAPPER.readTree(bytes));
    } catch (JsonProcessingException e) {
      JsonLocation place = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
      return new Reading.Unreadable(
          Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
  }

  private Reading facts(JsonNode sidecar) {
    // An empty file is no JSON either, though the parser calls it "missing".
    if (sidecar.isMissingNode()) return new Reading.Unreadable(1, 1);
    SidecarFields fields = new SidecarFields(sidecar);
    if (!sidecar.isObject()) return new Reading.Invalid(fields.faults(), Optional.empty());
    Optional<String> callId = fields.requiredText("call_id", NAME);
    Optional<String> queue = fields.text("queue", NAME);
    CallFacts facts =
        new CallFacts(
            callId.orElse("?"),
            fields.time("started_at"),
            fields.word("direction", Direction.class, Direction::wire),
            fields.word("business_type", BusinessType.class, BusinessType::wire),
            fields.text("agent_id", WORD),
            fields.text("agent_name", NAME),
            fields.text("team", NAME),
            fields.text("customer_number", NUMBER),
            queue,
            fields.language("language").orElseGet(() -> languages.of(queue)),
            fields.channels("channels"),
            fields.notNegative("ring_seconds"),
            fields.word("hangup_by", HangupBy.class, HangupBy::wire),
            fields.text("product", PRODUCT),
            fields.yes("exempt"));
    SoundClaim sound = new SoundClaim(fields.raw("audio"), milliseconds(fields));
    // A private line stays private, whatever else is wrong about it.
    boolean good = fields.faults().isEmpty() || (facts.exempt() && callId.isPresent());
    return good ? new Reading.Read(facts, sound) : new Reading.Invalid(fields.faults(), callId);
  }

  private static OptionalLong milliseconds(SidecarFields fields) {
    OptionalDouble seconds = fields.notNegative("duration_seconds");
    return seconds.isPresent() && seconds.getAsDouble() > 0
        ? OptionalLong.of(Math.round(seconds.getAsDouble() * 1000))
        : OptionalLong.empty();
  }
}
