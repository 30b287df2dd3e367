package io.tingjian.app;

import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.Standing;
import io.tingjian.store.Calls.Work;
import io.tingjian.store.Screening;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Store;
import io.tingjian.store.Verdicts.Review;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A call as the store has it, ready for the index. */
final class StoredCall {
  private StoredCall() {}

  /**
   * @param id in the store
   * @return empty before the call was transcribed
   */
  static Optional<IndexedCall> of(Store store, String id) {
    Optional<Work> work = store.calls().work(id);
    Optional<HeardCall> heard = store.transcripts().heard(id);
    if (work.isEmpty() || heard.isEmpty()) return Optional.empty();
    Standing standing =
        store
            .screenings()
            .inForce(id)
            .map(screening -> standing(screening, work.get().state(), store.verdicts().review(id)))
            .orElse(Standing.NOTHING);
    return Optional.of(
        new IndexedCall(
            id, work.get().fileName(), heard.get(), store.transcripts().labels(id), standing));
  }

  private static Standing standing(
      Screening.Kept screening, CallState state, Optional<Review> review) {
    List<Finding> held =
        screening.findings().stream()
            .filter(finding -> !rejected(finding))
            .map(KeptFinding::finding)
            .toList();
    Optional<Score> score = review.isPresent() ? review.get().score() : screening.score();
    return Standing.of(held, points(score), state == CallState.REVIEWED);
  }

  static OptionalInt points(Optional<Score> score) {
    return score.map(found -> OptionalInt.of(found.points())).orElse(OptionalInt.empty());
  }

  private static boolean rejected(KeptFinding finding) {
    return finding.verdict().filter(said -> said.decision() == Decision.REJECTED).isPresent();
  }
}
