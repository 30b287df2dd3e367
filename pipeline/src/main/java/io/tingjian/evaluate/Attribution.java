package io.tingjian.evaluate;

import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * To whom the time is given in which somebody speaks, in milliseconds.
 *
 * @param right given to one who speaks then
 * @param wrong given to the other one alone
 * @param unknown given to nobody: to an unknown speaker, or nothing was heard
 */
record Attribution(long right, long wrong, long unknown) {
  static final Attribution NONE = new Attribution(0, 0, 0);

  /** So fine is time looked at. */
  private static final long STEP_MS = 10;

  /** Time in which both really speak counts once. */
  static Attribution of(List<Turn> heard, List<Turn> said) {
    long end = said.stream().mapToLong(Turn::endMs).max().orElse(0);
    long right = 0;
    long wrong = 0;
    long unknown = 0;
    for (long at = 0; at < end; at += STEP_MS) {
      boolean agentSpeaks = speaks(Role.AGENT, at, said);
      boolean customerSpeaks = speaks(Role.CUSTOMER, at, said);
      if (!agentSpeaks && !customerSpeaks) continue;
      boolean agentHeard = speaks(Role.AGENT, at, heard);
      boolean customerHeard = speaks(Role.CUSTOMER, at, heard);
      if ((agentSpeaks && agentHeard) || (customerSpeaks && customerHeard)) right += STEP_MS;
      else if (agentHeard || customerHeard) wrong += STEP_MS;
      else unknown += STEP_MS;
    }
    return new Attribution(right, wrong, unknown);
  }

  /** What {@code part} is of all calls' speech. */
  static double share(List<Attribution> calls, ToLongFunction<Attribution> part) {
    Attribution all = calls.stream().reduce(NONE, Attribution::plus);
    return all.all() == 0 ? Double.NaN : (double) part.applyAsLong(all) / all.all();
  }

  private long all() {
    return right + wrong + unknown;
  }

  Attribution plus(Attribution other) {
    return new Attribution(right + other.right, wrong + other.wrong, unknown + other.unknown);
  }

  private static boolean speaks(Role role, long at, List<Turn> turns) {
    return turns.stream()
        .anyMatch(turn -> turn.role() == role && turn.startMs() <= at && at < turn.endMs());
  }
}
