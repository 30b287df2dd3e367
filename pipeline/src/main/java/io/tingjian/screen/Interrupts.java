package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code interrupts}: a speaker starts while another talks, the other goes on, and both talk at
 * once for longer than {@code overlapMs}; at least {@code times} in the call. One place, from the
 * first time to the last. Where both share a channel, nobody can tell who talks into whose words.
 */
record Interrupts(Speaker by, double overlapMs, int times) implements Condition {
  /** Whoever starts so soon after the other has started at the same time, not into his words. */
  private static final long HEAD_START_MS = 300;

  @Override
  public List<Explanation.Reading> readings(CallView call) {
    if (call.heard().facts().shared()) return List.of();
    return List.of(new Explanation.Reading("interruptions", each(call).size(), "×"));
  }

  private List<Place> each(CallView call) {
    List<Turn> turns = call.heard().turns();
    List<Place> each = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++)
      if (by.is(turns.get(i).role())) addInterruption(call, i, each);
    return each;
  }

  @Override
  public Found in(CallView call) {
    if (call.heard().facts().shared()) return Found.unheard();
    List<Place> each = each(call);
    if (each.size() < times) return Found.no();
    Place whole = each.get(0);
    for (Place next : each.subList(1, each.size())) whole = whole.through(next);
    return Found.at(List.of(whole));
  }

  private void addInterruption(CallView call, int index, List<Place> each) {
    List<Turn> turns = call.heard().turns();
    Turn turn = turns.get(index);
    Stretch into = Timeline.spoken(turn);
    for (Turn other : turns) {
      if (other.role() == turn.role() || other.role() == Role.UNKNOWN) continue;
      Stretch spoken = Timeline.spoken(other);
      boolean during =
          into.startMs() > spoken.startMs() + HEAD_START_MS && into.startMs() < spoken.endMs();
      long together = Math.min(into.endMs(), spoken.endMs()) - into.startMs();
      if (!during || together <= overlapMs) continue;
      each.add(
          new Place(
              call.turnHolding(index),
              into.startMs(),
              into.endMs(),
              List.of(index),
              turn.role(),
              turn.text(),
              1,
              0));
      return;
    }
  }
}
