package io.tingjian.search;

import java.util.List;
import java.util.Map;

/**
 * The calls behind a search, counted.
 *
 * @param calls that were found
 * @param counts for each facet, most calls first; under all other conditions of the search, so that
 *     they tell what another choice would bring
 */
public record Facets(int calls, Map<Facet, List<Count>> counts) {
  public record Count(String value, int calls) {}

  public Facets {
    counts = Map.copyOf(counts);
  }
}
