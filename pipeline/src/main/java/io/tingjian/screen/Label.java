package io.tingjian.screen;

import io.tingjian.call.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code emotion}, {@code attitude}, {@code act}, {@code intent}: a classifier's label, turn by
 * turn.
 */
record Label(Speaker by, String label, double over) implements Condition {
  @Override
  public List<Explanation.Reading> readings(CallView call) {
    List<Turn> turns = call.heard().turns();
    double most = 0;
    for (int i = 0; i < turns.size(); i++)
      if (by.is(turns.get(i).role())) most = Math.max(most, call.labels().probability(i, label));
    return List.of(new Explanation.Reading("highest probability of " + label, most, ""));
  }

  @Override
  public Found in(CallView call) {
    List<Place> places = new ArrayList<>();
    List<Turn> turns = call.heard().turns();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      double probability = by.is(turn.role()) ? call.labels().probability(i, label) : 0;
      if (probability > over)
        places.add(
            new Place(
                call.turnHolding(i),
                turn.startMs(),
                turn.endMs(),
                List.of(i),
                turn.role(),
                turn.text(),
                probability,
                0));
    }
    return call.of(by, places);
  }
}
