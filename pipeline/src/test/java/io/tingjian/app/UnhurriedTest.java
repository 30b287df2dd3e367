package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnhurriedTest {
  private long now = 1_000;
  private final Unhurried unhurried = new Unhurried(() -> now);

  @Test
  void aQuickLookIsFollowedByTheNextAtOnceAndASlowOneByARest() {
    assertThat(looksFor(1_000_000)).isTrue();
    now += 50_000_000;
    assertThat(looksFor(40_000_000)).as("rested 50 times the millisecond").isTrue();
    now += 1_999_000_000;
    assertThat(looksFor(0)).as("the look of 40 ms wants 2 s of rest").isFalse();
    now += 1_000_000;
    assertThat(looksFor(60_000_000_000L)).isTrue();
    now += 5_000_000_000L;
    assertThat(looksFor(0)).as("no rest is longer than 5 s").isTrue();
  }

  /** Whether it looks now; the look takes so long. */
  private boolean looksFor(long nanos) {
    if (!unhurried.begin(null, null)) return false;
    now += nanos;
    unhurried.commit(null, null, 0);
    return true;
  }
}
