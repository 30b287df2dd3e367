package io.tingjian.screen;

import java.util.List;
import java.util.Map;

/** The labels that classifiers give to turns, by the condition that asks for them. */
final class TrainedLabels {
  private static final Map<String, List<String>> BY_CONDITION =
      Map.of(
          "emotion", List.of("customer_anger", "grievance"),
          "attitude", List.of("impatience_or_rudeness", "brush_off"),
          "act", List.of("overpromise"),
          "intent", List.of("complaint_intent", "escalation_request"));

  private TrainedLabels() {}

  /**
   * @param condition its name, such as {@code emotion}
   */
  static List<String> of(String condition) {
    return BY_CONDITION.get(condition);
  }
}
