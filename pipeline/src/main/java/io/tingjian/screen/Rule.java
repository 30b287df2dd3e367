package io.tingjian.screen;

import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.call.Wording;
import io.tingjian.search.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One norm. Immutable; may be shared by threads.
 *
 * @param key several rules may share one: sub-classes of a norm
 * @param about whose conduct; empty where it is the speaker's at the place
 * @param warning what the rule warns of instead of finding a fault
 * @param clause what it asks of a call
 * @param confidence of a place that the recogniser was sure of, 0 to 1
 * @param file and line where it is written
 */
record Rule(
    String key,
    Wording name,
    Severity severity,
    String item,
    Optional<Role> about,
    Optional<Warning> warning,
    Applies applies,
    Clause clause,
    Wording because,
    Evidenced evidence,
    Once once,
    double confidence,
    Examples examples,
    String file,
    int line) {
  /** How much of the call proves it. */
  enum Evidenced {
    WORDS,
    TURN
  }

  /** How often it can fire. */
  enum Once {
    TURN,
    CALL
  }

  /** What it asks of a call. */
  Condition when() {
    return clause.condition();
  }

  List<Finding> findings(CallView call) {
    List<Finding> findings = new ArrayList<>();
    for (Place place : places(call)) findings.add(finding(place));
    return findings;
  }

  boolean fires(CallView call) {
    return applies.to(call.heard().facts()) && call.find(when()).holds();
  }

  private List<Place> places(CallView call) {
    if (!fires(call)) return List.of();
    List<Place> found = call.find(when()).places();
    if (found.isEmpty()) found = List.of(whole(call));
    if (once == Once.CALL) return List.of(shown(found.get(0), call));
    List<Place> places = new ArrayList<>();
    for (Place place : found) {
      Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      if (last != null && last.sharesTurnWith(place)) {
        Place sooner = last.startMs() <= place.startMs() ? last : place;
        Place later = sooner == last ? place : last;
        Place both = sooner.through(later);
        double surer = Math.max(last.confidence(), place.confidence());
        places.set(places.size() - 1, both.times(surer / Math.max(both.confidence(), 1e-9)));
      } else {
        places.add(place);
      }
    }
    return places.stream().map(place -> shown(place, call)).toList();
  }

  private Place shown(Place place, CallView call) {
    if (evidence == Evidenced.WORDS || place.turns().isEmpty()) return place;
    Passage turn = call.turns().get(place.at());
    Place whole = Place.of(turn);
    return new Place(
        place.at(),
        Math.min(place.startMs(), whole.startMs()),
        Math.max(place.endMs(), whole.endMs()),
        place.turns(),
        place.role(),
        place.quote(),
        place.confidence(),
        place.bySound());
  }

  private static Place whole(CallView call) {
    return new Place(0, 0, call.heard().durationMs(), List.of(), Role.UNKNOWN, "", 1, 0);
  }

  private Finding finding(Place place) {
    return new Finding(
        key,
        name,
        severity,
        item,
        Math.max(0, Math.min(1, confidence * place.confidence())),
        about.orElse(place.role()),
        new Evidence(place.startMs(), place.endMs(), place.turns(), place.quote(), place.bySound()),
        because);
  }
}
