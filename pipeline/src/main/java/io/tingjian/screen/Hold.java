package io.tingjian.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code hold}: the agent is {@link Away} from the line.
 *
 * @param without does not count where this holds in one of the two turns before the agent leaves
 * @param checkInMs the agent must look in so often: only absences within a hold that are longer
 *     count; empty where any hold does
 */
record Hold(double longerThanMs, Optional<Condition> without, Optional<Double> checkInMs)
    implements Condition {
  private static final Reach ANNOUNCED_WITHIN = Reach.turns(2);

  @Override
  public Found in(CallView call) {
    return Found.at(
        holds(call).stream()
            .map(hold -> Timeline.between(call, hold))
            .filter(place -> !announced(place, call))
            .toList());
  }

  @Override
  public List<Explanation.Reading> readings(CallView call) {
    long longest = Away.in(call).longerThan(0).stream().mapToLong(Stretch::ms).max().orElse(0);
    return List.of(new Explanation.Reading("longest absence of the agent", longest / 1_000.0, "s"));
  }

  private List<Stretch> holds(CallView call) {
    Away away = Away.in(call);
    if (checkInMs.isEmpty()) return away.longerThan(longerThanMs);
    List<Stretch> left = new ArrayList<>();
    for (List<Stretch> stay : away.stays()) {
      long all = stay.get(stay.size() - 1).endMs() - stay.get(0).startMs();
      if (all > longerThanMs)
        stay.stream().filter(part -> part.ms() > checkInMs.get()).forEach(left::add);
    }
    return left;
  }

  private boolean announced(Place hold, CallView call) {
    return without.isPresent()
        && call.find(without.get()).places().stream()
            .anyMatch(said -> ANNOUNCED_WITHIN.joins(said, hold));
  }
}
