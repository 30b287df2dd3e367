package io.tingjian.web;

import io.tingjian.call.CallState;
import io.tingjian.call.Severity;
import io.tingjian.review.Person;
import io.tingjian.store.Store;
import io.tingjian.store.Triage;
import io.tingjian.store.TriageView.AgentChoice;
import io.tingjian.store.TriageView.Alerts;
import io.tingjian.store.TriageView.Filter;
import io.tingjian.store.TriageView.Page;
import io.tingjian.store.TriageView.RuleChoice;
import io.tingjian.store.TriageView.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of calls, worst first, and the totals above it. */
@RestController
@RequestMapping("/api")
class TriageController {
  private static final int MOST_ROWS = 200;

  /**
   * @param next what to hand in as {@code after} for the next page; null at the end
   */
  record Calls(Map<String, Integer> counts, List<CallLine> calls, Optional<String> next) {}

  record Choices(List<AgentChoice> agents, List<RuleChoice> rules) {}

  private final Triage triage;

  TriageController(Store store) {
    this.triage = store.triage();
  }

  @GetMapping("/triage")
  Calls calls(
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> severity,
      @RequestParam Optional<String> agent,
      @RequestParam Optional<String> rule,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> alert,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal Person viewer) {
    if (limit < 1 || limit > MOST_ROWS)
      throw new IllegalArgumentException(
          "limit must be 1 to " + MOST_ROWS + " (got " + limit + ")");
    Filter filter =
        new Filter(
            Parameters.said(state).map(TriageController::shownState),
            Parameters.said(severity).map(TriageController::worst),
            Parameters.said(agent),
            Parameters.said(rule),
            Parameters.said(from).map(day -> Parameters.day("from", day)),
            Parameters.said(to).map(day -> Parameters.day("to", day)),
            Parameters.said(text).map(String::strip),
            Parameters.said(alert).map(TriageController::alerts).orElse(Alerts.ANY_OR_NONE));
    Page page =
        triage.page(
            filter, Optional.of(viewer.id()), Parameters.said(after).map(Cursors::read), limit);
    return new Calls(
        page.counts(),
        page.calls().stream().map(CallLine::of).toList(),
        page.next().map(Cursors::write));
  }

  @GetMapping("/triage/choices")
  Choices choices() {
    return new Choices(triage.agents(), triage.rules());
  }

  @GetMapping("/stats")
  Totals totals() {
    return triage.totals();
  }

  private static Alerts alerts(String search) {
    return new Alerts(true, search.equals("any") ? Optional.empty() : Optional.of(search));
  }

  private static CallState shownState(String word) {
    return switch (word) {
      case "waiting" -> CallState.SCREENED;
      case "reviewed" -> CallState.REVIEWED;
      default ->
          throw new IllegalArgumentException(
              "state \"" + word + "\" is unknown; allowed: waiting, reviewed");
    };
  }

  private static Optional<Severity> worst(String word) {
    return word.equals("none") ? Optional.empty() : Optional.of(Severity.ofWire(word));
  }
}
