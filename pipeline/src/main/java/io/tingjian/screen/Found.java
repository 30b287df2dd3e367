package io.tingjian.screen;

import java.util.List;

/**
 * Whether a condition holds for a call, and where.
 *
 * @param places in order of time; may be empty although it holds, as for a fact of the whole call
 */
record Found(boolean holds, List<Place> places) {
  private static final Found NO = new Found(false, List.of());
  private static final Found YES = new Found(true, List.of());

  Found {
    places = List.copyOf(places);
  }

  static Found no() {
    return NO;
  }

  static Found yes() {
    return YES;
  }

  static Found when(boolean holds) {
    return holds ? YES : NO;
  }

  /** Holds where there is at least one place. */
  static Found at(List<Place> places) {
    return places.isEmpty() ? NO : new Found(true, places);
  }
}
