package io.tingjian.screen;

import io.tingjian.call.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code hold}: the agent is away from the line, in silence or with music, between two of his words
 * or until the customer gives up. A customer who calls out now and then does not end it; one who
 * talks does.
 */
record Hold(double longerThanMs) implements Condition {
  /** Whoever says more than this at one go talks to somebody. */
  private static final long LONGEST_CALL_OUT_MS = 3_500;

  /** An answer that follows so soon belongs to the talk before the agent left. */
  private static final long ANSWER_WITHIN_MS = 2_000;

  /** A customer who dictates or tells leaves no such pause. */
  private static final long LEAST_QUIET_MS = 6_000;

  private static final double LEAST_QUIET_SHARE = 0.6;

  @Override
  public Found in(CallView call) {
    List<Stretch> customer = Timeline.speech(call, role -> role != Role.AGENT);
    List<Stretch> agent = Timeline.speech(call, role -> role == Role.AGENT);
    if (agent.isEmpty()) return Found.no();
    List<Stretch> away = new ArrayList<>(Stretch.gaps(agent));
    long agentEnds = agent.get(agent.size() - 1).endMs();
    long customerEnds = customer.isEmpty() ? 0 : customer.get(customer.size() - 1).endMs();
    if (customerEnds > agentEnds) away.add(new Stretch(agentEnds, customerEnds));
    List<Place> places = new ArrayList<>();
    for (Stretch gap : away)
      for (Stretch hold : withoutTalk(gap, customer))
        if (isHold(hold, customer)) places.add(Timeline.between(call, hold));
    return Found.at(places);
  }

  /** The parts of the gap between what the customer says at length or in answer. */
  private static List<Stretch> withoutTalk(Stretch gap, List<Stretch> customer) {
    List<Stretch> parts = new ArrayList<>();
    long from = gap.startMs();
    for (Stretch said : customer) {
      if (said.endMs() <= gap.startMs() || said.startMs() >= gap.endMs()) continue;
      boolean answer = said.startMs() - from <= ANSWER_WITHIN_MS;
      if (!answer && said.ms() <= LONGEST_CALL_OUT_MS) continue;
      if (said.startMs() > from) parts.add(new Stretch(from, said.startMs()));
      from = Math.max(from, said.endMs());
    }
    if (gap.endMs() > from) parts.add(new Stretch(from, gap.endMs()));
    return parts;
  }

  private boolean isHold(Stretch hold, List<Stretch> customer) {
    if (hold.ms() <= longerThanMs) return false;
    long talked = hold.covered(customer);
    List<Stretch> bounds = new ArrayList<>(customer);
    bounds.add(new Stretch(0, hold.startMs()));
    bounds.add(new Stretch(hold.endMs(), hold.endMs() + 1));
    long longestQuiet =
        Stretch.gaps(Stretch.union(bounds)).stream()
            .filter(gap -> gap.startMs() >= hold.startMs() && gap.endMs() <= hold.endMs())
            .mapToLong(Stretch::ms)
            .max()
            .orElse(0);
    return hold.ms() - talked >= LEAST_QUIET_SHARE * hold.ms() && longestQuiet >= LEAST_QUIET_MS;
  }
}
