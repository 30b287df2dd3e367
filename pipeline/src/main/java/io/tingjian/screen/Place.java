package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.search.Passage;
import io.tingjian.search.Said;
import java.util.List;

/**
 * Where a condition holds.
 *
 * @param at index of the turn (passage) that it begins in, or before whose end it begins
 * @param turns of the transcript, ascending
 * @param role who speaks there; unknown where nobody or more than one does
 * @param quote the words that prove it; empty where there are none
 * @param confidence 0 to 1
 */
record Place(
    int at,
    long startMs,
    long endMs,
    List<Integer> turns,
    Role role,
    String quote,
    double confidence) {
  /** Words that only sound like the phrase prove less. */
  private static final double HEARD_ONLY = 0.7;

  Place {
    turns = List.copyOf(turns);
  }

  static Place of(Said said) {
    Passage in = said.passage();
    double confidence = said.confidence() * (said.heardOnly() ? HEARD_ONLY : 1);
    return new Place(
        in.index(),
        said.startMs(),
        said.endMs(),
        in.turns(),
        in.role(),
        said.words().strip(),
        confidence);
  }

  static Place of(Passage passage) {
    return new Place(
        passage.index(),
        passage.startMs(),
        passage.endMs(),
        passage.turns(),
        passage.role(),
        passage.text(),
        passage.confidence());
  }

  boolean sharesTurnWith(Place other) {
    return !turns.isEmpty() && turns.stream().anyMatch(other.turns::contains);
  }

  Place times(double factor) {
    return new Place(at, startMs, endMs, turns, role, quote, confidence * factor);
  }

  /** From the beginning of this one to the end of a later one. */
  Place through(Place later) {
    return new Place(
        at,
        startMs,
        Math.max(endMs, later.endMs),
        java.util.stream.Stream.concat(turns.stream(), later.turns.stream())
            .distinct()
            .sorted()
            .toList(),
        role == later.role ? role : Role.UNKNOWN,
        joined(quote, later.quote),
        Math.min(confidence, later.confidence));
  }

  private static String joined(String first, String second) {
    if (first.isEmpty() || first.equals(second)) return second;
    return second.isEmpty() ? first : first + " … " + second;
  }
}
