package io.tingjian.screen;

import io.tingjian.yaml.Field;
import io.tingjian.yaml.Quantity;
import java.util.Optional;

/**
 * How far two places of a call may lie apart.
 *
 * @param amount milliseconds or turns, by the unit; nothing means any distance
 */
record Reach(Optional<Quantity> amount) {
  static final Reach ANY = new Reach(Optional.empty());

  /** Whether the second begins after the first has ended and within reach. */
  boolean joins(Place first, Place second) {
    // A silence begins in the very moment in which the words before it end.
    if (second.startMs() < first.endMs()) return false;
    if (amount.isEmpty()) return true;
    return amount.get().unit() == Quantity.Unit.MS
        ? second.startMs() - first.endMs() <= amount.get().number()
        : second.at() - first.at() <= amount.get().number();
  }

  static Reach turns(int most) {
    return new Reach(Optional.of(new Quantity(most, Quantity.Unit.TURNS)));
  }

  static Reach read(Field field) {
    return new Reach(Quantity.of(field, Quantity.Unit.MS, Quantity.Unit.TURNS));
  }
}
