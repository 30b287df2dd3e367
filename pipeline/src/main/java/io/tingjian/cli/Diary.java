package io.tingjian.cli;

import io.tingjian.app.Engine;
import io.tingjian.call.CallState;
import io.tingjian.intake.Outcome;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** One line on standard error for each call that ends while the folder is watched. */
final class Diary {
  private final Engine engine;
  private final Locale language;
  private final Clock clock;

  Diary(Engine engine, Locale language, Clock clock) {
    this.engine = engine;
    this.language = language;
    this.clock = clock;
  }

  /** A file that became no call on its way is told at the door; the others when they end. */
  void arrived(Outcome outcome) {
    if (outcome instanceof Outcome.Received
        || outcome instanceof Outcome.AlreadyKnown
        || outcome instanceof Outcome.Waiting) return;
    say(BatchResult.of(engine.store(), outcome));
  }

  void ended(String id, CallState state) {
    say(BatchResult.ofCall(engine.store(), id));
  }

  private void say(BatchResult result) {
    String line = result.line(language);
    if (line.isEmpty()) return;
    System.err.println(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
  }
}
