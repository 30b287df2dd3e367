package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.List;

/**
 * {@code repeats}: words that somebody else has said just before. Who repeats them quotes them.
 *
 * @param whose words are repeated
 */
record Repeats(Speaker whose, Reach reach) implements Window {
  /** Shorter words are in everybody's mouth: 不知道 answers 你知道吗 and quotes nobody. */
  private static final int SHORTEST = 4;

  @Override
  public boolean holds(Place place, Speaker by, CallView call) {
    String words = spoken(place.quote());
    return words.length() >= SHORTEST
        && call.turns().stream()
            .filter(turn -> whose.is(turn.role()) && turn.role() != place.role())
            .filter(turn -> reach.joins(Place.of(turn), place))
            .anyMatch(turn -> spoken(turn.text()).contains(words));
  }

  private static String spoken(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Override
  public Need need() {
    return Need.ANYTHING;
  }

  @Override
  public List<Place> expected(Speaker by, CallView call) {
    return call.turnsOf(whose).stream().map(Place::of).limit(1).toList();
  }
}
