package io.tingjian.screen;

import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.search.Passage;
import io.tingjian.search.PhraseBook;
import io.tingjian.search.SpokenCall;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A call as conditions look at it; each condition looks once. For one thread. */
final class CallView {
  private final HeardCall heard;
  private final SpokenCall spoken;
  private final TurnLabels labels;
  private final Map<Condition, Found> found = new IdentityHashMap<>();

  CallView(HeardCall heard, TurnLabels labels) {
    this(heard, labels, new PhraseBook());
  }

  /**
   * @param book of the phrases of all rules that look at the call
   */
  CallView(HeardCall heard, TurnLabels labels, PhraseBook book) {
    this.heard = heard;
    this.spoken = SpokenCall.of(heard, book);
    this.labels = labels;
  }

  HeardCall heard() {
    return heard;
  }

  SpokenCall spoken() {
    return spoken;
  }

  TurnLabels labels() {
    return labels;
  }

  Found find(Condition condition) {
    Found known = found.get(condition);
    if (known != null) return known;
    Found now = condition.in(this);
    found.put(condition, now);
    return now;
  }

  /** What the rules call turns, in order of their start. */
  List<Passage> turns() {
    return spoken.passages();
  }

  List<Passage> turnsOf(Speaker by) {
    return turns().stream().filter(turn -> by.is(turn.role())).toList();
  }

  /** Index of the rules' turn that holds this turn of the transcript. */
  int turnHolding(int transcriptTurn) {
    return turns().stream()
        .filter(turn -> turn.turns().contains(transcriptTurn))
        .findFirst()
        .orElseThrow()
        .index();
  }

  /** Index of the last turn that begins before this time; 0 where none does. */
  int turnBefore(long ms) {
    int at = 0;
    for (Passage turn : turns()) if (turn.startMs() < ms) at = turn.index();
    return at;
  }

  /** What this speaker said; not to be known where he is not heard in all the call. */
  Found of(Speaker by, List<Place> places) {
    if (!places.isEmpty()) return Found.yes(places);
    return turnsOf(by).isEmpty() ? Found.unheard() : Found.no();
  }

  static List<Role> roles(Speaker by) {
    return Arrays.stream(Role.values()).filter(by::is).toList();
  }
}
