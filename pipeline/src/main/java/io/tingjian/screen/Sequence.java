package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code then}: one after the other, each within reach of the one before. */
record Sequence(List<Condition> steps, Reach between) implements Condition {
  @Override
  public Found in(CallView call) {
    List<List<Place>> places = new ArrayList<>();
    for (Condition step : steps) places.add(call.find(step).places());
    List<Place> whole = new ArrayList<>();
    for (Place first : places.get(0))
      follow(first, first, places.subList(1, places.size())).ifPresent(whole::add);
    return Found.at(whole);
  }

  @Override
  public Need need() {
    return Need.all(steps.stream().map(Condition::need).toList());
  }

  private Optional<Place> follow(Place whole, Place last, List<List<Place>> rest) {
    if (rest.isEmpty()) return Optional.of(whole);
    for (Place next : rest.get(0)) {
      if (!between.joins(last, next)) continue;
      Optional<Place> end = follow(whole.through(next), next, rest.subList(1, rest.size()));
      if (end.isPresent()) return end;
    }
    return Optional.empty();
  }
}
