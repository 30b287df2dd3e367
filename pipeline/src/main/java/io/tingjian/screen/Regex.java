package io.tingjian.screen;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.tingjian.search.Passage;
import io.tingjian.search.Simplified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * {@code matches}: a regular expression in linear time, over each turn's text as it was recognised,
 * both in simplified characters.
 */
record Regex(Speaker by, Pattern pattern, Optional<Pattern> butNot) implements Condition {
  @Override
  public Found in(CallView call) {
    List<Place> places = new ArrayList<>();
    for (Passage turn : call.turnsOf(by))
      matches(
          call,
          turn,
          (place, excused) -> {
            if (!excused) places.add(place);
          });
    return call.of(by, places);
  }

  @Override
  public List<Explanation.Nearly> nearly(CallView call) {
    List<Explanation.Nearly> nearly = new ArrayList<>();
    for (Passage turn : call.turns())
      matches(
          call,
          turn,
          (place, excused) -> {
            if (!by.is(turn.role()))
              nearly.add(new Explanation.Nearly(Explanation.Why.OTHER_SPEAKER, place.spot()));
            else if (excused)
              nearly.add(new Explanation.Nearly(Explanation.Why.EXCUSED, place.spot()));
          });
    return nearly;
  }

  private void matches(CallView call, Passage turn, BiConsumer<Place, Boolean> each) {
    Matcher matcher = pattern.matcher(Simplified.of(turn.text()));
    while (matcher.find())
      if (matcher.end() > matcher.start())
        each.accept(
            Place.of(call.spoken().place(turn, matcher.start(), matcher.end())),
            excused(turn, matcher));
  }

  private boolean excused(Passage turn, Matcher found) {
    if (butNot.isEmpty()) return false;
    Matcher other = butNot.get().matcher(Simplified.of(turn.text()));
    while (other.find())
      if (other.start() < found.end() && found.start() < other.end()) return true;
    return false;
  }
}
