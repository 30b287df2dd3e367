package io.tingjian.screen;

import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code act: apology} and {@code intent: { is: complain, over: 0.6 }}: a pattern of {@code
 * acts.yaml}, or a classifier's label.
 */
final class ActReaders {
  /** However unsure. */
  private static final double ANY = -1;

  private ActReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    for (Acts.Kind kind : Acts.Kind.values())
      readers.put(
          kind.condition(), (value, beside, conditions) -> read(kind, value, beside, conditions));
  }

  private static Condition read(
      Acts.Kind kind, Field value, Beside beside, ConditionReader conditions) {
    Field name = value;
    double over = ANY;
    if (value.isMap()) {
      Fields fields = value.map();
      name = fields.required("is").orElse(value);
      over = fields.get("over").map(f -> Quantity.count(f).orElse(ANY)).orElse(ANY);
      fields.refuseOthers();
      if (name == value) return call -> Found.no();
      if (over > 1) value.fault(value.name() + ".over must be from 0 to 1");
    }
    String wanted = name.text().orElse("");
    Optional<Clause> defined = conditions.acts().find(kind, wanted);
    if (defined.isEmpty() && TrainedLabels.of(kind.condition()).contains(wanted)) {
      if (over == ANY)
        name.fault(
            "\"" + wanted + "\" is a classifier's label; say { is: " + wanted + ", over: 0.9 }");
      return new Label(beside.by(), wanted, over);
    }
    if (defined.isEmpty()) {
      name.fault(
          "acts.yaml defines no "
              + kind.condition()
              + " \""
              + wanted
              + "\"; known: "
              + String.join(", ", conditions.acts().names(kind)),
          Suggestion.of(wanted, conditions.acts().names(kind)));
      return call -> Found.no();
    }
    conditions.refer(defined.get().at(wanted));
    return new Act(beside.by(), defined.get().condition(), over);
  }
}
