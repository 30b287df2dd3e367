package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Hand clock = new Hand();

  @Test
  void saysHowFarTheBatchIsAndHowLongItStillTakes() {
    try (ProgressBar bar = bar(true, 4, 400)) {
      clock.seconds = 5;
      bar.done(100, 60_000);
    }
    assertThat(text())
        .isEqualTo(
            "\r███████░░░░░░░░░░░░░░░░░░░░░  1/4 calls  1.0 audio min  12 × real time  15 s left\u001b[K"
                + System.lineSeparator());
  }

  @Test
  void writesALineAtEachTenthWhereThereIsNoTerminal() {
    try (ProgressBar bar = bar(false, 100, 100)) {
      for (int i = 0; i < 100; i++) {
        clock.seconds++;
        bar.done(1, 1_000);
      }
    }
    assertThat(text().lines()).hasSize(10).last().asString().contains("100/100 calls", "0 s left");
  }

  private ProgressBar bar(boolean terminal, int calls, long bytes) {
    return new ProgressBar(
        new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, clock, calls, bytes);
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static final class Hand extends Clock {
    long seconds;

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(1_000_000 + seconds);
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
