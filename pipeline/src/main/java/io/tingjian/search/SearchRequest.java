package io.tingjian.search;

import io.tingjian.call.Role;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words in the language of people's searches; blank to look for calls only, which the filter
 *     must narrow then
 * @param role who said it; empty: anybody
 * @param limit of hits that come back, at least 1
 * @param skip so many hits before the first that comes back
 */
public record SearchRequest(
    String words, Optional<Role> role, CallFilter calls, Order order, int limit, int skip) {
  /** So deep can be paged; whoever looks further narrows the search or exports it. */
  public static final int DEEPEST = 10_000;

  /** What comes first. */
  public enum Order {
    /** More of the words, then the newer call. */
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public SearchRequest {
    if (limit < 1)
      throw new IllegalArgumentException("limit must be at least 1 (got " + limit + ")");
    if (skip < 0) throw new IllegalArgumentException("skip must not be below 0 (got " + skip + ")");
    if ((long) skip + limit > DEEPEST)
      throw new IllegalArgumentException(
          "only the first "
              + DEEPEST
              + " hits can be reached (asked for "
              + ((long) skip + limit)
              + "); narrow the search");
  }

  public static SearchRequest of(String words) {
    return new SearchRequest(words, Optional.empty(), CallFilter.ALL, Order.RELEVANCE, 20, 0);
  }

  public SearchRequest by(Optional<Role> speaker) {
    return new SearchRequest(words, speaker, calls, order, limit, skip);
  }

  public SearchRequest in(CallFilter filter) {
    return new SearchRequest(words, role, filter, order, limit, skip);
  }

  public SearchRequest sorted(Order wanted) {
    return new SearchRequest(words, role, calls, wanted, limit, skip);
  }

  public SearchRequest page(int most, int before) {
    return new SearchRequest(words, role, calls, order, most, before);
  }
}
