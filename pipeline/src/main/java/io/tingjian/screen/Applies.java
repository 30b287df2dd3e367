package io.tingjian.screen;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which calls are meant, by the facts of the sidecar: every named fact has one of the values. */
record Applies(List<Allowed> facts) {
  /** A fact that is not known has none of the values. */
  record Allowed(Function<CallFacts, Optional<String>> fact, List<String> values) {}

  private static final Map<String, Function<CallFacts, Optional<String>>> FACTS = known();

  static final Applies ALWAYS = new Applies(List.of());

  boolean to(CallFacts call) {
    return facts.stream()
        .allMatch(
            allowed -> allowed.fact().apply(call).filter(allowed.values()::contains).isPresent());
  }

  static Applies read(Field field) {
    Fields fields = field.map();
    List<Allowed> allowed = new ArrayList<>();
    FACTS.forEach(
        (name, fact) ->
            fields
                .get(name)
                .ifPresent(values -> allowed.add(new Allowed(fact, values(name, values)))));
    fields.refuseOthers();
    return new Applies(List.copyOf(allowed));
  }

  private static List<String> values(String name, Field field) {
    List<String> values = new ArrayList<>();
    for (Field value : field.list()) {
      switch (name) {
        case "direction" -> Enums.read(value, Direction.class);
        case "business_type" -> Enums.read(value, BusinessType.class);
        case "hangup_by" -> Enums.read(value, HangupBy.class);
        default -> {}
      }
      value.text().ifPresent(values::add);
    }
    return values;
  }

  private static Map<String, Function<CallFacts, Optional<String>>> known() {
    Map<String, Function<CallFacts, Optional<String>>> facts = new LinkedHashMap<>();
    facts.put("direction", call -> call.direction().map(Direction::wire));
    facts.put("business_type", call -> call.businessType().map(BusinessType::wire));
    facts.put("hangup_by", call -> call.hangupBy().map(HangupBy::wire));
    facts.put("agent_id", CallFacts::agentId);
    facts.put("team", CallFacts::team);
    facts.put("queue", CallFacts::queue);
    facts.put("product", CallFacts::product);
    facts.put("language", call -> Optional.of(call.language()));
    return facts;
  }
}
