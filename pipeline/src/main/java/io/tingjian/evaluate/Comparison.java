package io.tingjian.evaluate;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.call.Spelling;
import io.tingjian.call.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How two pairs of ears heard the same recordings. */
public final class Comparison {
  /** Comparing ears needs no findings. */
  public static final Judge NO_JUDGE =
      new Judge() {
        @Override
        public List<Finding> judge(HeardCall call) {
          return List.of();
        }

        @Override
        public Set<String> keys() {
          return Set.of();
        }
      };

  /**
   * A call as both heard it.
   *
   * @param first errors of the first ears
   */
  record Pair(CharacterErrors first, CharacterErrors second) {}

  /**
   * A turn that the two heard differently, as comparable characters.
   *
   * @param startMs of the true turn
   */
  record Place(String callId, Role role, long startMs, String said, String first, String second) {
    int firstErrors() {
      return Spelling.edits(first, said);
    }

    int secondErrors() {
      return Spelling.edits(second, said);
    }
  }

  private final String first;
  private final String second;
  private final EvaluationReport heardByFirst;
  private final EvaluationReport heardBySecond;
  private final List<Place> places;

  private Comparison(
      String first,
      String second,
      EvaluationReport heardByFirst,
      EvaluationReport heardBySecond,
      List<Place> places) {
    this.first = first;
    this.second = second;
    this.heardByFirst = heardByFirst;
    this.heardBySecond = heardBySecond;
    this.places = List.copyOf(places);
  }

  /**
   * @param recordings that both heard
   * @param first name of the first ears, for the table
   * @param heardByFirst from speech
   */
  public static Comparison of(
      Evaluation recordings,
      String first,
      EvaluationReport heardByFirst,
      String second,
      EvaluationReport heardBySecond) {
    List<Place> places = new ArrayList<>();
    for (CaseResult one : heardByFirst.results())
      find(one.callId(), heardBySecond)
          .ifPresent(other -> places.addAll(places(recordings.truth(one.callId()), one, other)));
    return new Comparison(first, second, heardByFirst, heardBySecond, places);
  }

  /** For people: rates with their intervals side by side, and where the two differ. */
  public String table() {
    return new ComparisonTable(this).text();
  }

  /** For machines: one JSON object; rates as shares, times in seconds. */
  public String json() {
    return ComparisonJson.of(this);
  }

  /** What was passed over and why, one sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(heardByFirst.notes());
    heardBySecond.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    return notes;
  }

  String first() {
    return first;
  }

  String second() {
    return second;
  }

  List<Place> places() {
    return places;
  }

  /** The calls that both heard, as one role was heard in them, or both when empty. */
  List<Pair> pairs(Optional<Role> role) {
    List<Pair> pairs = new ArrayList<>();
    for (CaseResult one : heardByFirst.results())
      find(one.callId(), heardBySecond)
          .ifPresent(other -> pairs.add(new Pair(errors(one, role), errors(other, role))));
    return pairs;
  }

  /** Rate of the second ears less that of the first; NaN where nothing was said. */
  static double difference(List<Pair> pairs) {
    return Interval.rate(pairs.stream().map(Pair::second).toList())
        - Interval.rate(pairs.stream().map(Pair::first).toList());
  }

  int calls() {
    return pairs(Optional.empty()).size();
  }

  double audioSeconds() {
    return heardByFirst.audioSeconds();
  }

  /** Wall time of the first ears for a second of recording. */
  double firstFactor() {
    return heardByFirst.wallSeconds() / heardByFirst.audioSeconds();
  }

  double secondFactor() {
    return heardBySecond.wallSeconds() / heardBySecond.audioSeconds();
  }

  private static CharacterErrors errors(CaseResult result, Optional<Role> role) {
    if (role.isEmpty()) return result.agent().plus(result.customer());
    return role.get() == Role.AGENT ? result.agent() : result.customer();
  }

  private static Optional<CaseResult> find(String callId, EvaluationReport report) {
    return report.results().stream().filter(result -> result.callId().equals(callId)).findFirst();
  }

  private static List<Place> places(Truth truth, CaseResult first, CaseResult second) {
    List<Place> places = new ArrayList<>();
    Map<Role, List<Turn>> byRole =
        truth.spoken().stream()
            .collect(Collectors.groupingBy(Turn::role, HashMap::new, Collectors.toList()));
    byRole.forEach(
        (role, turns) -> {
          List<String> said =
              turns.stream().map(turn -> Characters.comparable(turn.text())).toList();
          List<String> one = Alignment.cut(text(first, role), said);
          List<String> other = Alignment.cut(text(second, role), said);
          for (int i = 0; i < said.size(); i++)
            if (!one.get(i).equals(other.get(i)))
              places.add(
                  new Place(
                      first.callId(),
                      role,
                      turns.get(i).startMs(),
                      said.get(i),
                      one.get(i),
                      other.get(i)));
        });
    places.sort(Comparator.comparingLong(Place::startMs));
    return places;
  }

  private static String text(CaseResult result, Role role) {
    return Characters.comparable(
        result.judged().call().turns().stream()
            .filter(turn -> turn.role() == role)
            .map(Turn::text)
            .collect(Collectors.joining()));
  }
}
