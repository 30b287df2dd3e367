package io.tingjian.screen;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.Role;
import io.tingjian.yaml.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sidecar of a call that was written down. */
final class DialogueFacts {
  private static final List<String> NAMES =
      List.of(
          "direction",
          "business_type",
          "hangup_by",
          "ring_seconds",
          "agent_id",
          "team",
          "queue",
          "product",
          "language",
          "channels");

  private DialogueFacts() {}

  /**
   * @throws IllegalArgumentException naming a name or value that is unknown
   */
  static CallFacts of(Map<String, String> facts) {
    for (String name : facts.keySet())
      if (!NAMES.contains(name))
        throw new IllegalArgumentException(
            "unknown fact \"" + name + "\"" + Suggestion.of(name, NAMES));
    CallFacts unknown = CallFacts.unknown("example", facts.getOrDefault("language", "zh"));
    Optional<String> ring = Optional.ofNullable(facts.get("ring_seconds"));
    return new CallFacts(
        unknown.callId(),
        Optional.empty(),
        Optional.ofNullable(facts.get("direction")).map(Direction::ofWire),
        Optional.ofNullable(facts.get("business_type")).map(BusinessType::ofWire),
        Optional.ofNullable(facts.get("agent_id")),
        Optional.empty(),
        Optional.ofNullable(facts.get("team")),
        Optional.empty(),
        Optional.ofNullable(facts.get("queue")),
        unknown.language(),
        channels(facts.getOrDefault("channels", "2"), unknown.channels()),
        ring.isPresent()
            ? OptionalDouble.of(Double.parseDouble(ring.get()))
            : OptionalDouble.empty(),
        Optional.ofNullable(facts.get("hangup_by")).map(HangupBy::ofWire),
        Optional.ofNullable(facts.get("product")),
        false);
  }

  private static Map<Role, Integer> channels(String count, Map<Role, Integer> oneEach) {
    return switch (count) {
      case "1" -> Map.of();
      case "2" -> oneEach;
      default -> throw new IllegalArgumentException("channels must be 1 or 2 (got " + count + ")");
    };
  }
}
