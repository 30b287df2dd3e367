package io.tingjian.store;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids that sort by the time they were made: 12 hexadecimal digits of milliseconds, 4 that count
 * within the millisecond, 16 of chance. May be shared by threads.
 */
final class TimeOrderedIds {
  private static final int LAST_SEQUENCE = 0xffff;

  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();
  private long lastMs;
  private int sequence;

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    long now = clock.millis();
    if (now > lastMs) {
      lastMs = now;
      sequence = 0;
    } else if (sequence++ == LAST_SEQUENCE) {
      // A clock that stands still or goes back must not break the order, so time is borrowed.
      lastMs++;
      sequence = 0;
    }
    return String.format("%012x%04x%016x", lastMs, sequence, chance.nextLong());
  }
}
