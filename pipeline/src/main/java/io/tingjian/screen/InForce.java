package io.tingjian.screen;

import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.search.PastCalls.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the screenings in force have found: the other side of a backtest. */
public interface InForce {
  /**
   * One finding.
   *
   * @param id of its call in the store
   */
  record Known(
      String id,
      String callId,
      Optional<OffsetDateTime> startedAt,
      Finding finding,
      Optional<Decision> verdict) {}

  /** All findings under these keys in calls of the span. */
  List<Known> findings(Set<String> keys, Span span);

  /** Names and versions of packs, as screenings keep them, each with how many calls of the span. */
  Map<String, Long> packs(Span span);
}
