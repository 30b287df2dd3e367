package io.tingjian.screen;

import io.tingjian.search.Need;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Quantity;
import java.util.List;

/**
 * {@code nth}: of all the places in order of time only this one.
 *
 * @param number counted from 1; from the end where it is negative, as -1 is the last
 */
record Nth(Condition member, int number) implements Condition {
  private static final String LAST = "last";

  @Override
  public Found in(CallView call) {
    Found found = call.find(member);
    List<Place> places = found.places();
    int at = number > 0 ? number - 1 : places.size() + number;
    return found.only(at >= 0 && at < places.size() ? List.of(places.get(at)) : List.of());
  }

  @Override
  public Need need() {
    return member.need();
  }

  @Override
  public Found missingIn(CallView call) {
    return member.missingIn(call);
  }

  static Condition read(Field field, Condition member) {
    if (field.text().filter(LAST::equals).isPresent()) return new Nth(member, -1);
    return new Nth(member, (int) Quantity.count(field).orElse(1));
  }
}
