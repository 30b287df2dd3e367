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
 * @param bySound share of the characters that were matched by their sound alone, 0 to 1
 */
record Place(
    int at,
    long startMs,
    long endMs,
    List<Integer> turns,
    Role role,
    String quote,
    double confidence,
    double bySound) {
  /** What only sounds like the phrase proves so much less, as a whole. */
  private static final double LESS_BY_SOUND = 0.3;

  Place {
    turns = List.copyOf(turns);
  }

  static Place of(Said said) {
    Passage in = said.passage();
    double confidence = said.confidence() * (1 - LESS_BY_SOUND * said.bySound());
    return new Place(
        in.index(),
        said.startMs(),
        said.endMs(),
        in.turns(),
        in.role(),
        said.words().strip(),
        confidence,
        said.bySound());
  }

  static Place of(Passage passage) {
    return new Place(
        passage.index(),
        passage.startMs(),
        passage.endMs(),
        passage.turns(),
        passage.role(),
        passage.text(),
        passage.confidence(),
        0);
  }

  boolean sharesTurnWith(Place other) {
    return !turns.isEmpty() && turns.stream().anyMatch(other.turns::contains);
  }

  Place times(double factor) {
    return new Place(at, startMs, endMs, turns, role, quote, confidence * factor, bySound);
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
        Math.min(confidence, later.confidence),
        Math.max(bySound, later.bySound));
  }

  boolean overlaps(Place other) {
    return startMs < other.endMs && other.startMs < endMs;
  }

  Explanation.Spot spot() {
    return new Explanation.Spot(
        startMs, endMs, role, quote, Math.max(0, Math.min(1, confidence)), bySound);
  }

  private static String joined(String first, String second) {
    if (first.isEmpty() || first.equals(second)) return second;
    return second.isEmpty() ? first : first + " … " + second;
  }
}
