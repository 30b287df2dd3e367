package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.search.Alike;
import io.tingjian.search.Sentence;
import io.tingjian.search.SoundAlike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code similar}: a stretch of a turn that is worded like one of some sentences; see {@link
 * Sentence}. The confidence falls with the likeness.
 */
record Similar(Speaker by, List<Sentence> to, double over, SoundAlike sound) implements Condition {
  /** Less alike than this is no near miss, only words in common. */
  private static final double WORTH_SHOWING = 0.4;

  @Override
  public Found in(CallView call) {
    return call.of(by, found(call, over).stream().map(Similar::place).toList());
  }

  @Override
  public List<Explanation.Reading> readings(CallView call) {
    return found(call, 0).stream()
        .max(Comparator.comparingDouble(Alike::likeness))
        .map(
            best ->
                new Explanation.Reading(
                    "likeness of “" + best.said().words() + "” to “" + best.to().written() + "”",
                    best.likeness(),
                    ""))
        .stream()
        .toList();
  }

  @Override
  public List<Explanation.Nearly> nearly(CallView call) {
    return found(call, Math.min(over, WORTH_SHOWING)).stream()
        .filter(alike -> alike.likeness() < over)
        .map(alike -> new Explanation.Nearly(Explanation.Why.BELOW_LIMIT, place(alike).spot()))
        .toList();
  }

  private List<Alike> found(CallView call, double least) {
    List<Alike> found = new ArrayList<>();
    for (Role role : CallView.roles(by)) found.addAll(call.spoken().alike(role, to, least, sound));
    found.sort(Comparator.comparingLong(alike -> alike.said().startMs()));
    return found;
  }

  private static Place place(Alike alike) {
    return Place.of(alike.said()).times(alike.likeness());
  }
}
