package io.tingjian.screen;

import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Quantity.Unit;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code { first: 10s }}, {@code { last: 2 turns }}, {@code { from: 20%, to: 80%, of: call
 * }}, {@code { after: condition, at_most: 20s }}, {@code { repeats: customer, at_most: 3 turns }}.
 */
final class WindowReader {
  private WindowReader() {}

  static Optional<Window> read(Field field, ConditionReader conditions) {
    Fields fields = field.map();
    Optional<Window> window = Optional.empty();
    int named = 0;
    Window.Over over =
        fields
            .get("of")
            .flatMap(word -> Enums.read(word, Window.Over.class))
            .orElse(Window.Over.SPEECH);
    Optional<Quantity> from = bound(fields.get("from"));
    Optional<Quantity> to = bound(fields.get("to"));
    if (from.isPresent() || to.isPresent()) {
      named++;
      window = Optional.of(new Window.Between(from, to, over));
    }
    for (Window.Edge edge : Window.Edge.values()) {
      Optional<Field> amount = fields.get(edge.name().toLowerCase(Locale.ROOT));
      if (amount.isEmpty()) continue;
      named++;
      window =
          Quantity.of(amount.get(), Unit.MS, Unit.TURNS, Unit.PERCENT)
              .map(quantity -> new Window.AtEdge(edge, quantity, over));
    }
    Reach reach = fields.get("at_most").map(Reach::read).orElse(Reach.ANY);
    Optional<Field> after = fields.get("after");
    if (after.isPresent()) {
      named++;
      window = Optional.of(new Window.After(conditions.read(after.get()), reach));
    }
    Optional<Field> before = fields.get("before");
    if (before.isPresent()) {
      named++;
      window = Optional.of(new Window.Before(conditions.read(before.get()), reach));
    }
    Optional<Field> repeats = fields.get("repeats");
    if (repeats.isPresent()) {
      named++;
      window = Optional.of(new Repeats(Speaker.read(repeats.get()), reach));
    }
    fields.refuseOthers();
    if (named != 1)
      field.fault(
          field.name() + " must say one of first, last, from and to, after, before, repeats");
    return window;
  }

  private static Optional<Quantity> bound(Optional<Field> field) {
    return field.flatMap(f -> Quantity.of(f, Unit.MS, Unit.TURNS, Unit.PERCENT));
  }
}
