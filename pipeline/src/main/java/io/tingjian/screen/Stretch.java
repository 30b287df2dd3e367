package io.tingjian.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time. */
record Stretch(long startMs, long endMs) {
  long ms() {
    return endMs - startMs;
  }

  /** The same time without overlaps, in order. */
  static List<Stretch> union(Collection<Stretch> stretches) {
    List<Stretch> union = new ArrayList<>();
    stretches.stream()
        .sorted(Comparator.comparingLong(Stretch::startMs))
        .forEach(
            next -> {
              Stretch last = union.isEmpty() ? null : union.get(union.size() - 1);
              if (last == null || next.startMs > last.endMs) union.add(next);
              else
                union.set(
                    union.size() - 1, new Stretch(last.startMs, Math.max(last.endMs, next.endMs)));
            });
    return union;
  }

  /** What lies between them. */
  static List<Stretch> gaps(List<Stretch> union) {
    List<Stretch> gaps = new ArrayList<>();
    for (int i = 1; i < union.size(); i++)
      gaps.add(new Stretch(union.get(i - 1).endMs, union.get(i).startMs));
    return gaps;
  }

  /** How much of this one they cover together. */
  long covered(List<Stretch> union) {
    return union.stream()
        .mapToLong(s -> Math.max(0, Math.min(endMs, s.endMs) - Math.max(startMs, s.startMs)))
        .sum();
  }
}
