package io.tingjian.screen;

import io.tingjian.search.Need;
import io.tingjian.search.Passage;
import io.tingjian.yaml.Quantity;
import java.util.List;

/**
 * A part of the call: {@code first} or {@code last} so much, or {@code after}, {@code before}
 * something.
 */
sealed interface Window {
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

  /** Counted over this speaker's own speech: his first words begin it, his last words end it. */
  record AtEdge(Edge edge, Quantity amount) implements Window {
    @Override
    public boolean holds(Place place, Speaker by, CallView call) {
      List<Passage> turns = call.turnsOf(by);
      if (turns.isEmpty()) return false;
      long start = turns.get(0).startMs();
      long end = turns.stream().mapToLong(Passage::endMs).max().orElseThrow();
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
