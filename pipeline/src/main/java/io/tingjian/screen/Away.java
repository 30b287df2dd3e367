package io.tingjian.screen;

import io.tingjian.call.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the agent is away from the line, in silence or with music, between two of his words
 * or until the customer gives up. A customer who calls out now and then does not end it; one who
 * talks does.
 */
final class Away {
  /** Whoever says more than this at one go talks to somebody. */
  private static final long LONGEST_CALL_OUT_MS = 3_500;

  /** An answer that follows so soon belongs to the talk before the agent left. */
  private static final long ANSWER_WITHIN_MS = 2_000;

  /** A customer who dictates or tells leaves no such pause. */
  private static final long LEAST_QUIET_MS = 6_000;

  private static final double LEAST_QUIET_SHARE = 0.6;

  /** Back on the line for longer than this is back for good. */
  private static final long LONGEST_CHECK_IN_MS = 5_000;

  private final List<Stretch> agent;
  private final List<Stretch> customer;

  private Away(List<Stretch> agent, List<Stretch> customer) {
    this.agent = agent;
    this.customer = customer;
  }

  static Away in(CallView call) {
    return new Away(
        Timeline.speech(call, role -> role == Role.AGENT),
        Timeline.speech(call, role -> role != Role.AGENT));
  }

  /** Absences of more than so many milliseconds, in order of time. */
  List<Stretch> longerThan(double ms) {
    if (agent.isEmpty()) return List.of();
    List<Stretch> gaps = new ArrayList<>(Stretch.gaps(agent));
    long agentEnds = agent.get(agent.size() - 1).endMs();
    long customerEnds = customer.isEmpty() ? 0 : customer.get(customer.size() - 1).endMs();
    if (customerEnds > agentEnds) gaps.add(new Stretch(agentEnds, customerEnds));
    List<Stretch> away = new ArrayList<>();
    for (Stretch gap : gaps)
      for (Stretch part : withoutTalk(gap)) if (part.ms() > ms && isQuiet(part)) away.add(part);
    return away;
  }

  /** Absences between which the agent only looks in, each as its parts in order of time. */
  List<List<Stretch>> stays() {
    List<List<Stretch>> stays = new ArrayList<>();
    for (Stretch part : longerThan(0)) {
      List<Stretch> stay = stays.isEmpty() ? List.of() : stays.get(stays.size() - 1);
      if (stay.isEmpty() || !onlyLooksIn(stay.get(stay.size() - 1), part)) {
        stay = new ArrayList<>();
        stays.add(stay);
      }
      stay.add(part);
    }
    return stays;
  }

  private boolean onlyLooksIn(Stretch before, Stretch after) {
    Stretch between = new Stretch(before.endMs(), after.startMs());
    return between.covered(agent) <= LONGEST_CHECK_IN_MS
        && between.covered(customer) <= LONGEST_CALL_OUT_MS;
  }

  /** The parts of the gap between what the customer says at length or in answer. */
  private List<Stretch> withoutTalk(Stretch gap) {
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

  private boolean isQuiet(Stretch part) {
    List<Stretch> bounds = new ArrayList<>(customer);
    bounds.add(new Stretch(0, part.startMs()));
    bounds.add(new Stretch(part.endMs(), part.endMs() + 1));
    long longestQuiet =
        Stretch.gaps(Stretch.union(bounds)).stream()
            .filter(gap -> gap.startMs() >= part.startMs() && gap.endMs() <= part.endMs())
            .mapToLong(Stretch::ms)
            .max()
            .orElse(0);
    return part.ms() - part.covered(customer) >= LEAST_QUIET_SHARE * part.ms()
        && longestQuiet >= LEAST_QUIET_MS;
  }
}
