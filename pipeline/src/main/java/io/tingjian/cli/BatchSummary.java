package io.tingjian.cli;

import io.tingjian.cli.BatchResult.Failed;
import io.tingjian.cli.BatchResult.Screened;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a batch comes to, in words. */
final class BatchSummary {
  private final List<BatchResult> results;
  private final boolean known;
  private final Locale language;

  /**
   * @param known nothing was new: every recording had ended before
   */
  BatchSummary(List<BatchResult> results, boolean known, Locale language) {
    this.results = List.copyOf(results);
    this.known = known;
    this.language = language;
  }

  List<Report.Line> screened() {
    return of(Screened.class).stream().map(Screened::call).toList();
  }

  boolean allScreened() {
    return of(Failed.class).isEmpty();
  }

  /** One line for each recording that is not in the table, and why. */
  List<String> notScreened() {
    return results.stream()
        .filter(result -> !(result instanceof Screened))
        .map(result -> result.line(language))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** One line: how many calls, how long, how many with findings, how fast. */
  String totals(Duration wall) {
    List<Report.Line> calls = screened();
    long audioMs = calls.stream().mapToLong(Report.Line::durationMs).sum();
    long flagged = calls.stream().filter(call -> !call.findings().isEmpty()).count();
    long findings = calls.stream().mapToLong(call -> call.findings().size()).sum();
    String counts =
        String.format(
            Locale.ROOT,
            say(
                "%d 通通话，%.1f 分钟录音：%d 通有问题点（共 %d 处），%d 通没有，%d 条未能处理；",
                "%d calls, %.1f audio minutes: %d with findings (%d in all), %d without, %d could not"
                    + " be processed; "),
            calls.size(),
            audioMs / 60_000.0,
            flagged,
            findings,
            calls.size() - flagged,
            of(Failed.class).size());
    return counts + (known ? say("都是以前筛查过的", "all known from before") : speed(audioMs, wall));
  }

  private String speed(long audioMs, Duration wall) {
    double seconds = Math.max(0.001, wall.toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        say("用时 %s，%.0f 倍实时", "%s, %.0f × real time"),
        Clockface.span(Math.round(seconds)),
        audioMs / 1000.0 / seconds);
  }

  private <T extends BatchResult> List<T> of(Class<T> kind) {
    return results.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private String say(String zh, String en) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}
