package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.yaml.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * {@code silence}: nobody speaks and nothing sounds, between the first words and the last.
 *
 * @param inAll the silences together must be longer than this time, or this share of the call
 */
record Silence(
    double longerThanMs, double shorterThanMs, Neighbours between, Of of, Optional<Quantity> inAll)
    implements Condition {
  /** Whether silences on hold count. */
  enum Of {
    ALL,
    /** Not while the agent is away with music on the line. */
    OUTSIDE_HOLD
  }

  /** Who speaks before and who after a silence. */
  @FunctionalInterface
  interface Neighbours {
    Neighbours ANYBODY = (before, after) -> true;

    boolean are(Role before, Role after);
  }

  @Override
  public Found in(CallView call) {
    List<Stretch> silences = silences(call);
    List<Place> places = silences.stream().map(gap -> Timeline.between(call, gap)).toList();
    if (inAll.isEmpty()) return Found.at(places);
    boolean enough = total(call) > limit(call);
    return enough ? Found.yes(places) : Found.no();
  }

  @Override
  public List<Explanation.Reading> readings(CallView call) {
    if (inAll.isPresent())
      return List.of(new Explanation.Reading("silence in all", total(call) / 1_000.0, "s"));
    long longest = gaps(call).stream().mapToLong(gap -> quiet(gap, call)).max().orElse(0);
    return List.of(new Explanation.Reading("longest silence", longest / 1_000.0, "s"));
  }

  private List<Stretch> silences(CallView call) {
    return gaps(call).stream()
        .filter(gap -> quiet(gap, call) > longerThanMs && quiet(gap, call) < shorterThanMs)
        .toList();
  }

  private List<Stretch> gaps(CallView call) {
    List<Stretch> held = of == Of.ALL ? List.of() : heldWithMusic(call);
    return Stretch.gaps(Timeline.speech(call, role -> true)).stream()
        .filter(gap -> gap.covered(held) == 0)
        .filter(gap -> between.are(Timeline.before(call, gap), Timeline.after(call, gap)))
        .toList();
  }

  private long total(CallView call) {
    return silences(call).stream().mapToLong(gap -> quiet(gap, call)).sum();
  }

  private double limit(CallView call) {
    Quantity most = inAll.orElseThrow();
    return most.unit() == Quantity.Unit.PERCENT
        ? most.number() * call.heard().durationMs()
        : most.number();
  }

  private static long quiet(Stretch gap, CallView call) {
    return gap.ms() - gap.covered(Timeline.sounds(call));
  }

  private static List<Stretch> heldWithMusic(CallView call) {
    List<Stretch> sounds = Timeline.played(call);
    return Away.in(call).longerThan(0).stream().filter(away -> away.covered(sounds) > 0).toList();
  }
}
