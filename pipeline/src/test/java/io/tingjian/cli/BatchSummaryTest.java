package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchSummaryTest {
  private static final BatchResult SCREENED =
      new BatchResult.Screened(
          new Report.Line("A-1", "3025", 60_000, OptionalInt.of(100), Set.of(), List.of()));
  private static final BatchResult FAILED =
      new BatchResult.Failed(new Wording("“x.wav”是空的", "\"x.wav\" is empty"));

  @Test
  void theTotalsAreOneLineWithSpeed() {
    BatchSummary summary = new BatchSummary(List.of(SCREENED, FAILED), false, Locale.ENGLISH);

    assertThat(summary.totals(Duration.ofSeconds(6)))
        .isEqualTo(
            "1 calls, 1.0 audio minutes: 0 with findings (0 in all), 1 without, 1 could not be"
                + " processed; 6 s, 10 × real time");
    assertThat(summary.notScreened()).containsExactly("✗ \"x.wav\" is empty");
    assertThat(summary.allScreened()).isFalse();
  }

  @Test
  void aRunWithNothingNewClaimsNoSpeed() {
    assertThat(
            new BatchSummary(List.of(SCREENED), true, Locale.CHINESE).totals(Duration.ofSeconds(1)))
        .endsWith("；都是以前筛查过的");
  }
}
