package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.List;

/**
 * {@code within} or {@code outside} a window.
 *
 * @param by whose speech the window is counted over
 */
record Windowed(Condition member, Window window, Side side, Speaker by) implements Condition {
  enum Side {
    WITHIN,
    OUTSIDE
  }

  @Override
  public Found in(CallView call) {
    Found found = call.find(member);
    return found.only(
        found.places().stream()
            .filter(place -> window.holds(place, by, call) == (side == Side.WITHIN))
            .toList());
  }

  @Override
  public Need need() {
    return side == Side.WITHIN ? Need.all(List.of(member.need(), window.need())) : member.need();
  }

  @Override
  public Found missingIn(CallView call) {
    return side == Side.WITHIN ? Found.yes(window.expected(by, call)) : Found.yes();
  }
}
