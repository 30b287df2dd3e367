package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.ArrayList;
import java.util.List;

/** {@code repeated}: so many times, from the first to the last within reach. */
record Repeated(Condition member, int times, Reach within) implements Condition {
  @Override
  public Found in(CallView call) {
    List<Place> places = call.find(member).places();
    List<Place> repeated = new ArrayList<>();
    for (int i = 0; i + times <= places.size(); i++) {
      Place first = places.get(i);
      Place last = places.get(i + times - 1);
      if (!within.joins(first, last)) continue;
      Place whole = first;
      for (int j = i + 1; j < i + times; j++) whole = whole.through(places.get(j));
      repeated.add(whole);
      i += times - 1;
    }
    return Found.at(repeated);
  }

  @Override
  public Need need() {
    return member.need();
  }
}
