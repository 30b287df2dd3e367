package io.tingjian.search;

import java.util.List;

/**
 * One step of a phrase as one field knows it.
 *
 * @param options each a sequence of positions, each position the terms one of which is said there;
 *     one option for a plain position. No option lies within another: at one place at most one of
 *     them, or several of the same length, can be said
 */
record TermStep(List<List<List<String>>> options) {
  TermStep {
    options = List.copyOf(options);
  }

  /** What may be said at its first position. */
  List<String> first() {
    return options.stream().flatMap(option -> option.get(0).stream()).distinct().toList();
  }

  /** What may be said at its last position. */
  List<String> last() {
    return options.stream()
        .flatMap(option -> option.get(option.size() - 1).stream())
        .distinct()
        .toList();
  }
}
