package io.tingjian.search;

import io.tingjian.call.Role;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words in the language of people's searches
 * @param role who said it; empty: anybody
 * @param agent number or name of the call's agent, exactly
 * @param from the call started then or later
 * @param to the call started before
 * @param limit of hits that come back, at least 1
 * @param skip so many hits before the first that comes back
 */
public record SearchRequest(
    String words,
    Optional<Role> role,
    Optional<String> agent,
    Optional<OffsetDateTime> from,
    Optional<OffsetDateTime> to,
    int limit,
    int skip) {
  public SearchRequest {
    if (limit < 1)
      throw new IllegalArgumentException("limit must be at least 1 (got " + limit + ")");
    if (skip < 0) throw new IllegalArgumentException("skip must not be below 0 (got " + skip + ")");
  }

  public static SearchRequest of(String words) {
    return new SearchRequest(
        words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 20, 0);
  }
}
