package io.tingjian.audio;

import java.util.List;

/**
 * A time in which the same partials sound: a tone, or a vowel that is held for a moment.
 *
 * @param first frame
 * @param end frame, exclusive
 * @param hz of its strongest partial
 */
record Steady(int first, int end, double hz) {
  /** In frames; no vowel is held so long. */
  private static final int SURELY_TONE = 20;

  /** Windows overlap by a frame, and a tone is steady only some frames after it began. */
  private static final int EDGE = 5;

  /** So many frames beyond the edges are looked at. */
  private static final int BESIDE = 3;

  private static final double ALONE_DB = 10;

  /** In frames; beeps of a busy line follow each other faster. */
  private static final int LONGEST_REST = 30;

  private static final double SAME_HZ = 5;

  static Steady in(List<Partials> frames, int first, int end) {
    return new Steady(
        first,
        end,
        frames.subList(first, end).stream().mapToDouble(Partials::strongestHz).average().orElse(0));
  }

  /**
   * A short one is a tone when it stands alone, or in a row of its like; a vowel has speech beside
   * it.
   */
  boolean isTone(List<Partials> frames, List<Steady> all) {
    return end - first >= SURELY_TONE || alone(frames) || all.stream().anyMatch(this::inARow);
  }

  private boolean alone(List<Partials> frames) {
    double quiet = frames.get(first).levelDbfs() - ALONE_DB;
    for (int i = 0; i < BESIDE; i++) {
      int before = first - EDGE - i;
      int after = end - 2 + EDGE + i;
      if (before >= 0 && frames.get(before).levelDbfs() > quiet) return false;
      if (after < frames.size() && frames.get(after).levelDbfs() > quiet) return false;
    }
    return true;
  }

  private boolean inARow(Steady other) {
    int rest = Math.max(first, other.first) - Math.min(end, other.end);
    return this != other && rest <= LONGEST_REST && Math.abs(hz - other.hz) <= SAME_HZ;
  }
}
