package io.tingjian.screen;

import io.tingjian.search.Need;
import io.tingjian.search.Passage;
import io.tingjian.yaml.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A part of the call: {@code first} or {@code last} so much, {@code after} or {@code before}
 * something, or where somebody's words are {@code repeats repeated}.
 */
interface Window {
  /** Whether a place of this speaker lies in it. */
  boolean holds(Place place, Speaker by, CallView call);

  /** Where a person looks for what should have been there. */
  List<Place> expected(Speaker by, CallView call);

  /** What a call holds wherever this window holds a place. */
  Need need();

  enum Edge {
    FIRST,
    LAST
  }

  /** What times and turns are counted over. */
  enum Over {
    /** This speaker's own speech: his first words begin it, his last words end it. */
    SPEECH,
    /** The recording, and everybody's turns. */
    CALL;

    List<Passage> turns(Speaker by, CallView call) {
      return this == CALL ? call.turns() : call.turnsOf(by);
    }

    long startMs(List<Passage> turns) {
      return this == CALL ? 0 : turns.get(0).startMs();
    }

    long endMs(List<Passage> turns, CallView call) {
      if (this == CALL) return call.heard().durationMs();
      return turns.stream().mapToLong(Passage::endMs).max().orElseThrow();
    }
  }

  /** So much of the beginning or the end. */
  record AtEdge(Edge edge, Quantity amount, Over over) implements Window {
    @Override
    public boolean holds(Place place, Speaker by, CallView call) {
      List<Passage> turns = over.turns(by, call);
      if (turns.isEmpty()) return false;
      long start = over.startMs(turns);
      long end = over.endMs(turns, call);
      return switch (amount.unit()) {
        case TURNS -> nearEdge(place, turns);
        case PERCENT -> inside(place, start, end, (end - start) * amount.number());
        default -> inside(place, start, end, amount.number());
      };
    }

    @Override
    public Need need() {
      return Need.ANYTHING;
    }

    @Override
    public List<Place> expected(Speaker by, CallView call) {
      List<Passage> turns = call.turnsOf(by);
      if (turns.isEmpty()) return List.of();
      return List.of(Place.of(edge == Edge.FIRST ? turns.get(0) : turns.get(turns.size() - 1)));
    }

    private boolean inside(Place place, long start, long end, double reach) {
      return edge == Edge.FIRST ? place.startMs() < start + reach : place.endMs() > end - reach;
    }

    private boolean nearEdge(Place place, List<Passage> turns) {
      int n = (int) Math.min(turns.size(), amount.number());
      List<Passage> edges =
          edge == Edge.FIRST ? turns.subList(0, n) : turns.subList(turns.size() - n, turns.size());
      return edges.stream().anyMatch(turn -> turn.index() == place.at());
    }
  }

  /**
   * From here to there; turns are counted from 1, both of them belong to it.
   *
   * @param from nothing where it is the beginning, {@code to} nothing where it is the end
   */
  record Between(Optional<Quantity> from, Optional<Quantity> to, Over over) implements Window {
    @Override
    public boolean holds(Place place, Speaker by, CallView call) {
      List<Passage> turns = over.turns(by, call);
      return !turns.isEmpty()
          && from.map(bound -> after(bound, place, turns, call)).orElse(true)
          && to.map(bound -> before(bound, place, turns, call)).orElse(true);
    }

    private boolean after(Quantity bound, Place place, List<Passage> turns, CallView call) {
      return bound.unit() == Quantity.Unit.TURNS
          ? number(place, turns) >= bound.number()
          : place.startMs() >= ms(bound, turns, call);
    }

    private boolean before(Quantity bound, Place place, List<Passage> turns, CallView call) {
      return bound.unit() == Quantity.Unit.TURNS
          ? number(place, turns) >= 1 && number(place, turns) <= bound.number()
          : place.startMs() < ms(bound, turns, call);
    }

    private static int number(Place place, List<Passage> turns) {
      for (int i = 0; i < turns.size(); i++) if (turns.get(i).index() == place.at()) return i + 1;
      return 0;
    }

    private double ms(Quantity bound, List<Passage> turns, CallView call) {
      long start = over.startMs(turns);
      double reach =
          bound.unit() == Quantity.Unit.PERCENT
              ? bound.number() * (over.endMs(turns, call) - start)
              : bound.number();
      return start + reach;
    }

    @Override
    public Need need() {
      return Need.ANYTHING;
    }

    @Override
    public List<Place> expected(Speaker by, CallView call) {
      return call.turnsOf(by).stream()
          .map(Place::of)
          .filter(place -> holds(place, by, call))
          .limit(1)
          .toList();
    }
  }

  /** Within reach behind a place where something else holds. */
  record After(Condition before, Reach reach) implements Window {
    @Override
    public boolean holds(Place place, Speaker by, CallView call) {
      return call.find(before).places().stream().anyMatch(first -> reach.joins(first, place));
    }

    @Override
    public Need need() {
      return before.need();
    }

    @Override
    public List<Place> expected(Speaker by, CallView call) {
      return call.find(before).places();
    }
  }

  /** Within reach ahead of a place where something else holds. */
  record Before(Condition after, Reach reach) implements Window {
    @Override
    public boolean holds(Place place, Speaker by, CallView call) {
      return call.find(after).places().stream().anyMatch(second -> reach.joins(place, second));
    }

    @Override
    public Need need() {
      return after.need();
    }

    @Override
    public List<Place> expected(Speaker by, CallView call) {
      return call.find(after).places();
    }
  }
}
