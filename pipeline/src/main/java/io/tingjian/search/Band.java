package io.tingjian.search;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers as people group them.
 *
 * @param from where each band begins, ascending; the last has no end
 */
record Band(List<Integer> from) {
  private static final String NONE = "none";

  static final Band SCORES = new Band(List.of(0, 60, 75, 90));
  static final Band MINUTES = new Band(List.of(0, 1, 3, 5, 10, 30));

  /** Named by first and last number, such as {@code 60-74}; the last band {@code 90-}. */
  List<String> of(long number) {
    int at = 0;
    while (at + 1 < from.size() && from.get(at + 1) <= number) at++;
    return List.of(name(at));
  }

  /** {@code none} where there is no number. */
  List<String> of(OptionalInt number) {
    return number.isPresent() ? of(number.getAsInt()) : List.of(NONE);
  }

  List<String> names() {
    return Stream.concat(IntStream.range(0, from.size()).mapToObj(this::name), Stream.of(NONE))
        .toList();
  }

  private String name(int at) {
    return from.get(at) + "-" + (at + 1 < from.size() ? from.get(at + 1) - 1 : "");
  }
}
