package io.tingjian.screen;

import java.util.List;

/** {@code speaks}: every turn of a speaker that lasts at least so long. */
record Speaks(Speaker by, double atLeastMs) implements Condition {
  @Override
  public Found in(CallView call) {
    List<Place> places =
        call.turnsOf(by).stream()
            .filter(turn -> turn.durationMs() >= atLeastMs)
            .map(Place::of)
            .toList();
    return Found.at(places);
  }
}
