package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/** How {@link CallFacts} lie in the table {@code call}. */
final class FactsColumns {
  private static final TypeReference<Map<String, Integer>> CHANNELS = new TypeReference<>() {};

  private FactsColumns() {}

  /** Binds every column of the facts but {@code call_id}. */
  static Update bind(Update statement, CallFacts facts) {
    return statement
        .bind("startedAt", facts.startedAt().orElse(null))
        .bind(
            "startedOffsetS",
            facts.startedAt().map(start -> start.getOffset().getTotalSeconds()).orElse(null))
        .bind("direction", facts.direction().map(Direction::wire).orElse(null))
        .bind("businessType", facts.businessType().map(BusinessType::wire).orElse(null))
        .bind("agentId", facts.agentId().orElse(null))
        .bind("agentName", facts.agentName().orElse(null))
        .bind("team", facts.team().orElse(null))
        .bind("customerNumber", facts.customerNumber().orElse(null))
        .bind("queue", facts.queue().orElse(null))
        .bind("language", facts.language())
        .bind("channels", channelsJson(facts.channels()))
        .bind(
            "ringSeconds",
            facts.ringSeconds().isPresent() ? facts.ringSeconds().getAsDouble() : null)
        .bind("hangupBy", facts.hangupBy().map(HangupBy::wire).orElse(null))
        .bind("product", facts.product().orElse(null))
        .bind("exempt", facts.exempt());
  }

  static String channelsJson(Map<Role, Integer> channels) {
    Map<String, Integer> byName = new TreeMap<>();
    channels.forEach((role, channel) -> byName.put(role.wire(), channel));
    return Json.of(byName);
  }

  /** A call that only claims its id bears the claimed one; one without any bears its row's id. */
  static CallFacts read(ResultSet row) throws SQLException {
    double ring = row.getDouble("ring_seconds");
    OptionalDouble ringSeconds = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(ring);
    return new CallFacts(
        Optional.ofNullable(row.getString("call_id")).orElse(row.getString("id")),
        startedAt(row),
        word(row, "direction", Direction::ofWire),
        word(row, "business_type", BusinessType::ofWire),
        text(row, "agent_id"),
        text(row, "agent_name"),
        text(row, "team"),
        text(row, "customer_number"),
        text(row, "queue"),
        text(row, "language").orElse(""),
        channels(row),
        ringSeconds,
        word(row, "hangup_by", HangupBy::ofWire),
        text(row, "product"),
        row.getBoolean("exempt"));
  }

  static Optional<OffsetDateTime> startedAt(ResultSet row) throws SQLException {
    OffsetDateTime instant = row.getObject("started_at", OffsetDateTime.class);
    if (instant == null) return Optional.empty();
    // PostgreSQL keeps the instant only, so the offset has its own column.
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("started_offset_s"));
    return Optional.of(instant.withOffsetSameInstant(offset));
  }

  private static Map<Role, Integer> channels(ResultSet row) throws SQLException {
    Map<Role, Integer> channels = new EnumMap<>(Role.class);
    String json = row.getString("channels");
    if (json != null)
      Json.read(json, CHANNELS)
          .forEach((role, channel) -> channels.put(Role.ofWire(role), channel));
    return channels;
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static <E> Optional<E> word(ResultSet row, String column, Function<String, E> ofWire)
      throws SQLException {
    return text(row, column).map(ofWire);
  }
}
