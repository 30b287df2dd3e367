package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void theIntervalOfAMeanIsAsWideAsTheTheorySays() {
    Random random = new Random(7);
    List<CharacterErrors> calls =
        IntStream.range(0, 100)
            .mapToObj(
                i -> new CharacterErrors((int) Math.round(20 + 6 * random.nextGaussian()), 100))
            .toList();
    double mean = Interval.rate(calls);
    double deviation =
        Math.sqrt(
            calls.stream().mapToDouble(call -> Math.pow(call.errors() / 100.0 - mean, 2)).sum()
                / 99);
    Interval interval = Interval.ofRate(calls).orElseThrow();
    double half = 1.96 * deviation / Math.sqrt(100);
    assertThat(interval.low()).isCloseTo(mean - half, within(0.1 * half));
    assertThat(interval.high()).isCloseTo(mean + half, within(0.1 * half));
  }

  @Test
  void callsThatAreAllAlikeLeaveNoDoubt() {
    Interval interval =
        Interval.ofRate(Collections.nCopies(10, new CharacterErrors(3, 30))).orElseThrow();
    assertThat(interval).isEqualTo(new Interval(0.1, 0.1));
  }

  @Test
  void longCallsWeighMore() {
    List<CharacterErrors> calls =
        List.of(new CharacterErrors(0, 10), new CharacterErrors(500, 1000));
    assertThat(Interval.rate(calls)).isCloseTo(500 / 1010.0, within(1e-9));
    assertThat(Interval.ofRate(calls)).hasValue(new Interval(0, 0.5));
  }

  @Test
  void oneCallTellsNothingAboutOthers() {
    assertThat(Interval.ofRate(List.of(new CharacterErrors(1, 10)))).isEmpty();
  }

  @Test
  void whereNothingWasSaidThereIsNoInterval() {
    assertThat(Interval.ofRate(List.of(CharacterErrors.NONE, CharacterErrors.NONE))).isEmpty();
  }

  @Test
  void theSameCallsGiveTheSameInterval() {
    List<CharacterErrors> calls =
        List.of(new CharacterErrors(1, 10), new CharacterErrors(3, 10), new CharacterErrors(9, 40));
    assertThat(Interval.ofRate(calls)).isEqualTo(Interval.ofRate(calls));
  }
}
