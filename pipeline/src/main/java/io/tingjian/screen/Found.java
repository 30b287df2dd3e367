package io.tingjian.screen;

import java.util.List;

/**
 * Whether a condition holds for a call, and where.
 *
 * @param places in order of time; may be empty although it holds, as for a fact of the whole call
 */
record Found(Answer answer, List<Place> places) {
  /** What can be said of a condition. */
  enum Answer {
    YES,
    NO,
    /** What it asks about could not be heard: neither it nor its contrary holds. */
    UNHEARD
  }

  private static final Found NO = new Found(Answer.NO, List.of());
  private static final Found YES = new Found(Answer.YES, List.of());
  private static final Found UNHEARD = new Found(Answer.UNHEARD, List.of());

  Found {
    places = List.copyOf(places);
  }

  static Found no() {
    return NO;
  }

  static Found yes() {
    return YES;
  }

  static Found unheard() {
    return UNHEARD;
  }

  static Found when(boolean holds) {
    return holds ? YES : NO;
  }

  /** Holds, wherever that is. */
  static Found yes(List<Place> places) {
    return new Found(Answer.YES, places);
  }

  /** Holds where there is at least one place. */
  static Found at(List<Place> places) {
    return places.isEmpty() ? NO : yes(places);
  }

  boolean holds() {
    return answer == Answer.YES;
  }

  boolean isUnheard() {
    return answer == Answer.UNHEARD;
  }

  /** The same answer at these places; where there are none left, it does not hold. */
  Found only(List<Place> kept) {
    return holds() ? at(kept) : this;
  }
}
