package io.tingjian.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing becomes slow; forgetting does not. */
class SignInGuardTest {
  private final HandClock clock = new HandClock();
  private final SignInGuard guard = new SignInGuard(clock);

  @Test
  void fourMistakesAreFreeAndTheFifthCostsHalfAMinute() {
    for (int i = 0; i < 4; i++) guard.failed("li", "10.0.0.1");
    assertThat(guard.waitFor("li", "10.0.0.1")).isZero();
    guard.failed("li", "10.0.0.1");
    assertThat(guard.waitFor("li", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));
    clock.pass(Duration.ofSeconds(31));
    assertThat(guard.waitFor("li", "10.0.0.1")).isZero();
  }

  @Test
  void eachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour() {
    for (int i = 0; i < 6; i++) guard.failed("li", "10.0.0.1");
    assertThat(guard.waitFor("li", "10.0.0.1")).isEqualTo(Duration.ofSeconds(60));
    for (int i = 0; i < 30; i++) guard.failed("li", "10.0.0.1");
    assertThat(guard.waitFor("li", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void manyNamesFromOneAddressAndOneNameFromManyAddressesWaitToo() {
    for (int i = 0; i < 40; i++) guard.failed("name" + i, "10.0.0.1");
    assertThat(guard.waitFor("fresh", "10.0.0.1")).isPositive();
    for (int i = 0; i < 5; i++) guard.failed("wang", "10.0.1." + i);
    assertThat(guard.waitFor("wang", "10.0.2.1")).isPositive();
    assertThat(guard.waitFor("fresh", "10.0.2.1")).isZero();
  }

  @Test
  void successForgivesTheNameButNotTheAddress() {
    for (int i = 0; i < 40; i++) guard.failed("li", "10.0.0.1");
    guard.succeeded("li");
    assertThat(guard.waitFor("li", "10.0.0.2")).isZero();
    assertThat(guard.waitFor("li", "10.0.0.1")).isPositive();
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T06:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
