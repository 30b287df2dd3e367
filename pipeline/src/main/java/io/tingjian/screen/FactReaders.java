package io.tingjian.screen;

import io.tingjian.call.HangupBy;
import io.tingjian.call.Part;
import io.tingjian.call.Turn;
import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Quantity.Unit;
import io.tingjian.yaml.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Reads the conditions about the call as a whole and about classifiers' labels. */
final class FactReaders {
  private FactReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    readers.put("emotion", FactReaders::label);
    readers.put("attitude", FactReaders::label);
    readers.put("duration", measured(Unit.MS, call -> present(call.heard().durationMs())));
    readers.put("ring", measured(Unit.MS, FactReaders::ringMs));
    readers.put("turns", FactReaders::turns);
    readers.put("talk_share", FactReaders::talkShare);
    readers.put("hangup_by", FactReaders::hangupBy);
    readers.put("metadata", FactReaders::metadata);
  }

  private static Condition label(Field value, Beside beside, ConditionReader conditions) {
    List<String> known =
        TrainedLabels.of(value.name().substring(value.name().lastIndexOf('.') + 1));
    Fields fields = value.map();
    Optional<Field> is = fields.required("is");
    String label = is.flatMap(Field::text).orElse("");
    if (is.isPresent() && !known.contains(label))
      is.get()
          .fault(
              "no classifier gives \"" + label + "\"; known: " + String.join(", ", known),
              Suggestion.of(label, known));
    double over =
        fields.required("over").map(f -> Quantity.count(f).orElse(1)).orElse(1.0).doubleValue();
    fields.refuseOthers();
    if (over > 1) value.fault(value.name() + ".over must be a probability from 0 to 1");
    return new Label(beside.by(), label, over);
  }

  private static ConditionReader.Reader measured(
      Unit unit, Function<CallView, OptionalDouble> measure) {
    return (value, beside, conditions) -> limits(value, value.map(), unit, measure);
  }

  private static Condition limits(
      Field value, Fields fields, Unit unit, Function<CallView, OptionalDouble> measure) {
    double over = number(fields.get("over"), unit, Double.NEGATIVE_INFINITY);
    double under = number(fields.get("under"), unit, Double.POSITIVE_INFINITY);
    fields.refuseOthers();
    if (value.isMap() && Double.isInfinite(over) && Double.isInfinite(under))
      value.fault(value.name() + " must say over or under");
    if (over >= under) value.fault(value.name() + ".over must be less than its under");
    return new Fact(
        call -> {
          OptionalDouble measured = measure.apply(call);
          return measured.isPresent()
              && measured.getAsDouble() > over
              && measured.getAsDouble() < under;
        },
        call ->
            measure.apply(call).stream()
                .mapToObj(number -> reading(value.name(), number, unit))
                .toList());
  }

  private static Explanation.Reading reading(String path, double number, Unit unit) {
    String name = path.substring(path.lastIndexOf('.') + 1).replace('_', ' ');
    return switch (unit) {
      case MS -> new Explanation.Reading(name, number / 1_000, "s");
      case PERCENT -> new Explanation.Reading(name, number * 100, "%");
      default -> new Explanation.Reading(name, number, "");
    };
  }

  private static double number(Optional<Field> field, Unit unit, double otherwise) {
    return field.flatMap(f -> Quantity.of(f, unit)).map(Quantity::number).orElse(otherwise);
  }

  private static Condition turns(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    Speaker by = fields.get("by").map(Speaker::read).orElse(beside.by());
    return limits(value, fields, Unit.NONE, call -> present(call.turnsOf(by).size()));
  }

  private static Condition talkShare(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    Speaker by = fields.get("by").map(Speaker::read).orElse(beside.by());
    return limits(value, fields, Unit.PERCENT, call -> talkShare(call, by));
  }

  private static OptionalDouble talkShare(CallView call, Speaker by) {
    List<Turn> turns = call.heard().turns();
    if (turns.isEmpty()) return OptionalDouble.empty();
    return OptionalDouble.of(
        Part.of(turns).stream()
            .filter(part -> by.is(part.role()))
            .mapToDouble(Part::talkShare)
            .sum());
  }

  private static OptionalDouble ringMs(CallView call) {
    OptionalDouble seconds = call.heard().facts().ringSeconds();
    return seconds.isPresent()
        ? OptionalDouble.of(seconds.getAsDouble() * 1_000)
        : OptionalDouble.empty();
  }

  private static OptionalDouble present(double value) {
    return OptionalDouble.of(value);
  }

  private static Condition hangupBy(Field value, Beside beside, ConditionReader conditions) {
    Optional<HangupBy> who = Enums.read(value, HangupBy.class);
    return new Fact(call -> who.isPresent() && call.heard().facts().hangupBy().equals(who));
  }

  private static Condition metadata(Field value, Beside beside, ConditionReader conditions) {
    Applies applies = Applies.read(value);
    return new Fact(call -> applies.to(call.heard().facts()));
  }
}
