package io.tingjian.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after some failures for one name or from one address, that name or address
 * waits, and twice as long after each further one. May be shared by threads.
 *
 * <p>A stranger can thus make a person wait who forgot nothing; the wait is short at first, ends by
 * itself, and is cheaper than a guessed password.
 */
public final class SignInGuard {
  private static final int FREE_FOR_A_NAME = 5;
  // Behind one address may sit a whole office with its typing errors.
  private static final int FREE_FOR_AN_ADDRESS = 40;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  // Strangers choose the names, so their number is bounded: the oldest is forgotten first.
  private static final int MOST_REMEMBERED = 10_000;

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public SignInGuard(Clock clock) {
    this.clock = clock;
  }

  /** How long this name from this address has to wait; zero when it may try now. */
  public synchronized Duration waitFor(String name, String address) {
    Duration ofName = waitOf(key("name", name), FREE_FOR_A_NAME);
    Duration ofAddress = waitOf(key("address", address), FREE_FOR_AN_ADDRESS);
    return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
  }

  public synchronized void failed(String name, String address) {
    count(key("name", name));
    count(key("address", address));
  }

  /**
   * The name's failures are forgotten; the address's stay, for one right guess may be among many.
   */
  public synchronized void succeeded(String name) {
    failures.remove(key("name", name));
  }

  private void count(String key) {
    Failures before = failures.remove(key);
    int count = before == null || forgotten(before) ? 1 : before.count + 1;
    failures.put(key, new Failures(count, clock.instant()));
  }

  private Duration waitOf(String key, int free) {
    Failures known = failures.get(key);
    if (known == null || known.count < free || forgotten(known)) return Duration.ZERO;
    int doublings = Math.min(known.count - free, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    if (wait.compareTo(LONGEST_WAIT) > 0) wait = LONGEST_WAIT;
    Duration left = Duration.between(clock.instant(), known.last.plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private boolean forgotten(Failures known) {
    return clock.instant().isAfter(known.last.plus(FORGOTTEN_AFTER));
  }

  private static String key(String kind, String value) {
    return kind + " " + value;
  }
}
