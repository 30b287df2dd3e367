package io.tingjian.screen;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.tingjian.search.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code matches}: a regular expression in linear time, over each turn's text as it was recognised.
 */
record Regex(Speaker by, Pattern pattern, Optional<Pattern> butNot) implements Condition {
  @Override
  public Found in(CallView call) {
    List<Place> places = new ArrayList<>();
    for (Passage turn : call.turnsOf(by)) {
      Matcher matcher = pattern.matcher(turn.text());
      while (matcher.find())
        if (matcher.end() > matcher.start() && !excused(turn, matcher))
          places.add(Place.of(call.spoken().place(turn, matcher.start(), matcher.end())));
    }
    return Found.at(places);
  }

  private boolean excused(Passage turn, Matcher found) {
    if (butNot.isEmpty()) return false;
    Matcher other = butNot.get().matcher(turn.text());
    while (other.find())
      if (other.start() < found.end() && found.start() < other.end()) return true;
    return false;
  }
}
