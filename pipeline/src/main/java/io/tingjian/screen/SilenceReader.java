package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.screen.Silence.Neighbours;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code silence: { longer_than: 5s, shorter_than: 30s, between: [customer, agent], outside:
 * hold, in_all: 20% }}.
 */
final class SilenceReader {
  private SilenceReader() {}

  static Condition read(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    Optional<Field> longer = fields.get("longer_than");
    Optional<Field> shorter = fields.get("shorter_than");
    Optional<Quantity> inAll =
        fields.get("in_all").flatMap(f -> Quantity.of(f, Quantity.Unit.MS, Quantity.Unit.PERCENT));
    Neighbours between =
        fields.get("between").map(SilenceReader::between).orElse(Neighbours.ANYBODY);
    Silence.Of of = fields.get("outside").map(SilenceReader::outside).orElse(Silence.Of.ALL);
    if (value.isMap() && longer.isEmpty() && shorter.isEmpty() && inAll.isEmpty())
      value.fault(value.name() + " must say longer_than, shorter_than or in_all");
    Condition silence =
        new Silence(
            longer.map(f -> Quantity.ms(f).orElse(Double.MAX_VALUE)).orElse(0.0),
            shorter.map(f -> Quantity.ms(f).orElse(0)).orElse(Double.MAX_VALUE),
            between,
            of,
            inAll);
    fields.refuseOthers();
    return silence;
  }

  private static Silence.Of outside(Field field) {
    if (field.text().filter("hold"::equals).isEmpty())
      field.fault(field.name() + " must be hold; for a window write outside beside silence");
    return Silence.Of.OUTSIDE_HOLD;
  }

  private static Neighbours between(Field field) {
    if (!field.isList())
      return switch (field.text().orElse("")) {
        case "same" -> (before, after) -> before == after;
        case "different" -> (before, after) -> before != after;
        default -> {
          field.fault(field.name() + " must be same, different, or two roles: [before, after]");
          yield Neighbours.ANYBODY;
        }
      };
    List<Speaker> roles = field.list().stream().map(Speaker::read).toList();
    if (roles.size() != 2) {
      field.fault(
          field.name() + " must name two roles: [before, after] (got " + roles.size() + ")");
      return Neighbours.ANYBODY;
    }
    return (Role before, Role after) -> roles.get(0).is(before) && roles.get(1).is(after);
  }
}
