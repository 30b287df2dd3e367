package io.tingjian.cli;

import io.tingjian.app.Engine;
import io.tingjian.app.HotWordsChange;
import io.tingjian.app.RulesChange;
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

  void rulesChanged(RulesChange change) {
    boolean chinese = language.getLanguage().equals("zh");
    if (change instanceof RulesChange.Taken taken)
      say((chinese ? "规则已更新：" : "rules taken: ") + taken.version());
    if (change instanceof RulesChange.Refused refused)
      say(
          (chinese ? "新规则有误，全部未采用，原规则继续生效：\n" : "rules refused, those before stay in force:\n")
              + refused.faults());
  }

  void hotWordsChanged(HotWordsChange change) {
    boolean chinese = language.getLanguage().equals("zh");
    if (change instanceof HotWordsChange.Taken taken)
      say((chinese ? "热词已更新，个数：" : "hot words taken: ") + taken.names());
    if (change instanceof HotWordsChange.Refused refused)
      say(
          (chinese ? "新热词表有误，全部未采用，原热词继续生效：\n" : "hot words refused, those before stay in force:\n")
              + refused.faults());
  }

  private void say(BatchResult result) {
    String line = result.line(language);
    if (!line.isEmpty()) say(line);
  }

  private void say(String line) {
    System.err.println(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
  }
}
