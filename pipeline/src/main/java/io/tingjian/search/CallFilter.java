package io.tingjian.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls are meant; what is empty narrows nothing.
 *
 * @param among for a facet, the values of which a call must have one; for the agent, number or name
 * @param from first day, in the call's own local time, inclusive
 * @param to last day, inclusive
 * @param durationMs of the recording
 * @param points of the score
 * @param only this call, by its id in the store
 */
public record CallFilter(
    Map<Facet, Set<String>> among,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Span durationMs,
    Span points,
    Optional<String> only) {
  /** Numbers from {@code least} to {@code most}, both included; an empty end is open. */
  public record Span(Optional<Long> least, Optional<Long> most) {
    public static final Span ALL = new Span(Optional.empty(), Optional.empty());

    boolean narrows() {
      return least.isPresent() || most.isPresent();
    }
  }

  public static final CallFilter ALL =
      new CallFilter(
          Map.of(), Optional.empty(), Optional.empty(), Span.ALL, Span.ALL, Optional.empty());

  public CallFilter {
    Map<Facet, Set<String>> asked = new EnumMap<>(Facet.class);
    among.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) asked.put(facet, Set.copyOf(values));
        });
    among = Map.copyOf(asked);
  }

  /** Whether any call is left out. */
  public boolean narrows() {
    return !equals(ALL);
  }

  public CallFilter among(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(among);
    more.put(facet, values);
    return new CallFilter(more, from, to, durationMs, points, only);
  }

  public CallFilter days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new CallFilter(among, first, last, durationMs, points, only);
  }

  public CallFilter durationMs(Span span) {
    return new CallFilter(among, from, to, span, points, only);
  }

  public CallFilter points(Span span) {
    return new CallFilter(among, from, to, durationMs, span, only);
  }

  public CallFilter only(String id) {
    return new CallFilter(among, from, to, durationMs, points, Optional.of(id));
  }

  CallFilter without(Facet facet) {
    Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(among);
    fewer.remove(facet);
    return new CallFilter(fewer, from, to, durationMs, points, only);
  }
}
