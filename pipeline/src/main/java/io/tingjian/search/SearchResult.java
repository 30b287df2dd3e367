package io.tingjian.search;

import io.tingjian.call.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns that were found, in the order that was asked for.
 *
 * @param total of all that would be found without limit
 */
public record SearchResult(int total, List<Hit> hits) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * One turn.
   *
   * @param id of the call in the store
   * @param turn index into the call's turns
   * @param foundMs when the first word that was found begins
   * @param highlights in the text, in order, not overlapping
   * @param points of the call's score
   * @param facets what the call is counted by; a facet without values is left out
   */
  public record Hit(
      String id,
      String callId,
      String fileName,
      Optional<String> agentId,
      Optional<String> agentName,
      Optional<OffsetDateTime> startedAt,
      Role role,
      int turn,
      long startMs,
      long endMs,
      long foundMs,
      String text,
      List<Range> highlights,
      OptionalInt points,
      Map<Facet, List<String>> facets) {
    public Hit {
      highlights = List.copyOf(highlights);
      facets = Map.copyOf(facets);
    }
  }

  /**
   * Characters from {@code start} to before {@code end}.
   *
   * @param heardOnly they sound like what was looked for, but are written otherwise
   */
  public record Range(int start, int end, boolean heardOnly) {}
}
