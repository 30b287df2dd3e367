package io.tingjian.web;

import io.tingjian.search.CallFilter;
import io.tingjian.search.CallSearch;
import io.tingjian.search.Facet;
import io.tingjian.search.Trend;
import io.tingjian.search.TrendRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers speak of in a week more than before. */
@RestController
@RequestMapping("/api/trends")
class TrendController {
  /**
   * @param complaintRules keys of the rules that make a call a complaint
   */
  record Answer(
      LocalDate week,
      int calls,
      List<Integer> callsByWeek,
      int tested,
      List<Trend.Topic> topics,
      Set<String> complaintRules) {}

  private final CallSearch search;
  private final Clock clock;
  private final Set<String> complaintRules;

  TrendController(
      CallSearch search,
      Clock clock,
      @Value("${tingjian.complaint-rules}") Set<String> complaintRules) {
    this.search = search;
    this.clock = clock;
    this.complaintRules = complaintRules;
  }

  /** Without a week: that of the newest call. */
  @GetMapping
  Answer trend(
      @RequestParam Optional<String> week,
      @RequestParam(defaultValue = "8") int baseline,
      @RequestParam(defaultValue = "all") String scope,
      @RequestParam(name = "business_type", defaultValue = "") Set<String> businessTypes,
      @RequestParam(name = "team", defaultValue = "") Set<String> teams)
      throws IOException {
    LocalDate day =
        Parameters.said(week).isPresent()
            ? Parameters.day("week", week.get())
            : search.newestDay().orElse(LocalDate.now(clock));
    CallFilter calls =
        CallFilter.ALL
            .among(Facet.RULE, rules(scope))
            .among(Facet.BUSINESS_TYPE, businessTypes)
            .among(Facet.TEAM, teams);
    Trend trend = search.trend(new TrendRequest(day, baseline, calls));
    return new Answer(
        trend.week(),
        trend.calls(),
        trend.callsByWeek(),
        trend.tested(),
        trend.topics(),
        complaintRules);
  }

  private Set<String> rules(String scope) {
    return switch (scope) {
      case "all" -> Set.of();
      case "complaints" -> complaintRules;
      default ->
          throw new IllegalArgumentException(
              "scope \"" + scope + "\" is unknown; allowed: all, complaints");
    };
  }
}
