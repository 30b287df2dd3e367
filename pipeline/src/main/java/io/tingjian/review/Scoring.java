package io.tingjian.review;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import java.util.List;
import java.util.Optional;

/** The scorecards, as far as reviewing needs them. */
@FunctionalInterface
public interface Scoring {
  /**
   * @param findings that count
   * @return empty for a call that cannot be judged
   */
  Optional<Score> score(HeardCall call, List<Finding> findings);
}
