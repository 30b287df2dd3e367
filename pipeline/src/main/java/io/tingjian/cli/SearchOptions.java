package io.tingjian.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a search is narrowed to and how it is sorted; each may be left out. */
final class SearchOptions {
  @Option(names = "--role", paramLabel = "ROLE", description = "Said by agent or customer.")
  private List<String> role;

  @Option(names = "--agent", paramLabel = "NUMBER|NAME", description = "Calls of this agent.")
  private List<String> agent;

  @Option(names = "--team", paramLabel = "TEAM", description = "Calls of this team.")
  private List<String> team;

  @Option(
      names = "--business-type",
      paramLabel = "TYPE",
      description = "Such as complaint_handling.")
  private List<String> businessType;

  @Option(names = "--direction", paramLabel = "WAY", description = "inbound or outbound.")
  private List<String> direction;

  @Option(names = "--language", paramLabel = "CODE", description = "Such as zh.")
  private List<String> language;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Calls of this day (2026-09-01) or later.")
  private List<String> from;

  @Option(names = "--to", paramLabel = "DATE", description = "Calls of this day or earlier.")
  private List<String> to;

  @Option(names = "--duration-from", paramLabel = "SECONDS", description = "At least so long.")
  private List<String> durationFrom;

  @Option(names = "--duration-to", paramLabel = "SECONDS", description = "At most so long.")
  private List<String> durationTo;

  @Option(names = "--score-from", paramLabel = "POINTS", description = "At least so many points.")
  private List<String> scoreFrom;

  @Option(names = "--score-to", paramLabel = "POINTS", description = "At most so many points.")
  private List<String> scoreTo;

  @Option(names = "--rule", paramLabel = "KEY", description = "Calls in which this rule fired.")
  private List<String> rule;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "The worst finding: critical, major, minor, info, or none.")
  private List<String> severity;

  @Option(names = "--state", paramLabel = "STATE", description = "waiting or reviewed.")
  private List<String> state;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest or oldest.")
  private List<String> sort;

  @Option(names = "--limit", defaultValue = "20", description = "So many hits (default: 20).")
  private List<String> limit;

  @Option(names = "--skip", paramLabel = "HITS", description = "Leave out so many hits before.")
  private List<String> skip;

  /** As a link would write it. */
  Map<String, List<String>> written(List<String> words) {
    Map<String, List<String>> written = new LinkedHashMap<>();
    written.put("q", List.of(String.join(" ", words)));
    put(written, "role", role);
    put(written, "agent", agent);
    put(written, "team", team);
    put(written, "business_type", businessType);
    put(written, "direction", direction);
    put(written, "language", language);
    put(written, "from", from);
    put(written, "to", to);
    put(written, "duration_from", durationFrom);
    put(written, "duration_to", durationTo);
    put(written, "score_from", scoreFrom);
    put(written, "score_to", scoreTo);
    put(written, "rule", rule);
    put(written, "severity", severity);
    put(written, "state", state);
    put(written, "sort", sort);
    put(written, "limit", limit);
    put(written, "skip", skip);
    return written;
  }

  private static void put(Map<String, List<String>> written, String name, List<String> values) {
    if (values != null) written.put(name, new ArrayList<>(values));
  }
}
