package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The intervals were worked out apart from this code. */
class PrecisionTest {
  @Test
  void intervalIsWilsons() {
    assertInterval(new Precision(8, 2), 0.8, 0.4902, 0.9433);
    assertInterval(new Precision(10, 0), 1, 0.7225, 1);
    assertInterval(new Precision(0, 5), 0, 0, 0.4345);
    assertInterval(new Precision(90, 10), 0.9, 0.8256, 0.9448);
  }

  @Test
  void nothingIsKnownWhereNobodyHasJudged() {
    assertThat(Precision.UNKNOWN.estimate()).isNaN();
    assertThat(Precision.UNKNOWN.low()).isZero();
    assertThat(Precision.UNKNOWN.high()).isEqualTo(1);
  }

  private static void assertInterval(Precision precision, double p, double low, double high) {
    assertThat(precision.estimate()).isEqualTo(p);
    assertThat(precision.low()).isCloseTo(low, within(0.0001));
    assertThat(precision.high()).isCloseTo(high, within(0.0001));
  }
}
