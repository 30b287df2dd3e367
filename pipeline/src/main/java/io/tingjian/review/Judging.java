package io.tingjian.review;

import io.tingjian.call.HeardCall;
import io.tingjian.store.Screening;
import java.util.List;
import java.util.Map;

/** Rules and classifiers, as far as reviewing needs them. */
@FunctionalInterface
public interface Judging {
  /**
   * @param labels for each turn, a classifier's label to its probability
   */
  record Judged(Screening screening, List<Map<String, Double>> labels) {}

  /** As the line would judge it today. */
  Judged judge(HeardCall call);
}
