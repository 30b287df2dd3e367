package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final int ROUNDS = 5_000;
  private final Random random = new Random(2026);

  @Test
  void everyWayToChainIsTriedAndTheShortestPlacesAreKept() {
    int several = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Spans> runs = new ArrayList<>();
      int[] gaps = new int[random.nextInt(4)];
      for (int i = 0; i < gaps.length; i++) gaps[i] = random.nextInt(4);
      for (int i = 0; i <= gaps.length; i++) runs.add(spans());
      TreeSet<List<Integer>> all = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
      for (int i = 0; i < runs.get(0).size(); i++)
        chain(runs, gaps, 0, i, runs.get(0).first(i), all);
      List<List<Integer>> shortest =
          all.stream().filter(p -> all.stream().noneMatch(o -> o != p && within(o, p))).toList();
      List<List<Integer>> found =
          Spans.chained(runs, gaps).stream()
              .map(
                  chain ->
                      List.of(
                          runs.get(0).first(chain[0]),
                          runs.get(gaps.length).last(chain[gaps.length])))
              .toList();
      assertThat(found).as("round %d", round).containsExactlyInAnyOrderElementsOf(shortest);
      if (found.size() > 1 && gaps.length > 0) several++;
    }
    assertThat(several).isGreaterThan(ROUNDS / 20);
  }

  private static void chain(
      List<Spans> runs, int[] gaps, int run, int number, int first, TreeSet<List<Integer>> into) {
    int last = runs.get(run).last(number);
    if (run == gaps.length) {
      into.add(List.of(first, last));
      return;
    }
    Spans next = runs.get(run + 1);
    for (int i = 0; i < next.size(); i++)
      if (next.first(i) > last && next.first(i) - last - 1 <= gaps[run])
        chain(runs, gaps, run + 1, i, first, into);
  }

  private static boolean within(List<Integer> inner, List<Integer> outer) {
    return inner.get(0) >= outer.get(0) && inner.get(1) <= outer.get(1);
  }

  /** As one run is said: ascending, none within another. */
  private Spans spans() {
    Spans spans = new Spans();
    int first = 0;
    int last = 0;
    for (int i = random.nextInt(6); i > 0; i--) {
      first += 1 + random.nextInt(3);
      last = Math.max(last + 1, first + random.nextInt(2));
      spans.add(first, last);
    }
    return spans;
  }
}
