package io.tingjian.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an evaluation found out. */
public final class EvaluationReport {
  private final Source source;
  private final Set<String> covered;
  private final List<CaseResult> results;
  private final List<String> notes;
  private final Set<String> spokenOf;
  private final double wallSeconds;

  EvaluationReport(
      Source source,
      Set<String> covered,
      List<CaseResult> results,
      List<String> notes,
      double wallSeconds) {
    this.source = source;
    this.covered = Set.copyOf(covered);
    this.results = List.copyOf(results);
    this.notes = List.copyOf(notes);
    this.spokenOf =
        results.stream()
            .flatMap(result -> result.spokenOf().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.wallSeconds = wallSeconds;
  }

  /** For people: a table of the keys, the calls that were wrong, and how well was heard. */
  public String table() {
    return new ReportTable(this).text();
  }

  /** For machines: one JSON object; times and durations in seconds. */
  public String json() {
    return ReportJson.of(this);
  }

  /** What was passed over and why, one sentence each. */
  public List<String> notes() {
    return notes;
  }

  Source source() {
    return source;
  }

  List<CaseResult> results() {
    return results;
  }

  double wallSeconds() {
    return wallSeconds;
  }

  double audioSeconds() {
    return results.stream().mapToLong(CaseResult::durationMs).sum() / 1000.0;
  }

  Map<String, KeyScore> fromSpeech() {
    return count(result -> result.fromSpeech());
  }

  Map<String, KeyScore> fromTruth() {
    return count(result -> result.fromTruth());
  }

  /** The mean F1 of the keys that the judge covers and some call has or was given. */
  double macroF1(Map<String, KeyScore> scores) {
    return scores.entrySet().stream()
        .filter(entry -> covered.contains(entry.getKey()))
        .mapToDouble(entry -> entry.getValue().f1())
        .average()
        .orElse(0);
  }

  boolean covers(String key) {
    return covered.contains(key);
  }

  /** How the agents were heard, call by call. */
  List<CharacterErrors> agents() {
    return results.stream().map(CaseResult::agent).toList();
  }

  List<CharacterErrors> customers() {
    return results.stream().map(CaseResult::customer).toList();
  }

  List<CharacterErrors> everybody() {
    return results.stream().map(CaseResult::everybody).toList();
  }

  /** To whom the speech on a shared channel was given, call by call; empty where none is shared. */
  List<Attribution> attributions() {
    return results.stream().flatMap(result -> result.attribution().stream()).toList();
  }

  /** What a call should have and has, of the keys that any truth of the folder speaks of. */
  KeyScore.Pair pair(CaseResult result, CaseResult.Judged judged) {
    Set<String> found = new TreeSet<>(judged.keys());
    found.retainAll(spokenOf);
    return new KeyScore.Pair(result.expected(), found);
  }

  /** In how many calls a key was found that no truth of the folder speaks of: right or wrong? */
  Map<String, Long> untold() {
    return results.stream()
        .flatMap(result -> result.judged().keys().stream())
        .filter(key -> !spokenOf.contains(key))
        .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
  }

  private Map<String, KeyScore> count(Function<CaseResult, Optional<CaseResult.Judged>> judged) {
    return KeyScore.count(
        results.stream()
            .filter(result -> judged.apply(result).isPresent())
            .map(result -> pair(result, judged.apply(result).orElseThrow()))
            .toList());
  }
}
