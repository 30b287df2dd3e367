package io.tingjian.search;

import io.tingjian.call.BusinessType;
import io.tingjian.call.Direction;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Spelling;
import io.tingjian.search.CallFilter.Span;
import io.tingjian.search.SearchRequest.Order;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A search as names and values: how a link, a saved search and a program write it. {@code q} are
 * the words; a {@link Facet} stands under its wire form and may be given several times; {@code
 * from}, {@code to} are days; {@code duration_from}, {@code duration_to} seconds; {@code
 * score_from}, {@code score_to} points; {@code sort}, {@code limit}, {@code skip} say what comes
 * back. An empty value says as little as a missing one.
 */
public final class WrittenSearch {
  private static final List<String> OTHERS =
      List.of(
          "q",
          "role",
          "from",
          "to",
          "duration_from",
          "duration_to",
          "score_from",
          "score_to",
          "sort",
          "limit",
          "skip");
  private static final int LIMIT = 50;
  private static final int MOST_HITS = 200;

  private final Map<String, List<String>> said;

  private WrittenSearch(Map<String, List<String>> said) {
    this.said = said;
  }

  /**
   * @throws IllegalArgumentException naming what cannot be read, and what is allowed
   */
  public static SearchRequest read(Map<String, List<String>> said) {
    for (String name : said.keySet()) known(name);
    return new WrittenSearch(said).request();
  }

  private static void known(String name) {
    List<String> names = new ArrayList<>(OTHERS);
    for (Facet facet : Facet.values()) names.add(facet.wire());
    if (names.contains(name)) return;
    String meant =
        Spelling.closest(name, names).map(c -> "; did you mean \"" + c + "\"?").orElse("");
    throw new IllegalArgumentException("unknown parameter \"" + name + "\"" + meant);
  }

  private SearchRequest request() {
    CallFilter calls =
        CallFilter.ALL
            .days(one("from", text -> day("from", text)), one("to", text -> day("to", text)))
            .durationMs(
                new Span(
                    one("duration_from", text -> number("duration_from", text) * 1000L),
                    one("duration_to", text -> number("duration_to", text) * 1000L)))
            .points(
                new Span(
                    one("score_from", text -> (long) number("score_from", text)),
                    one("score_to", text -> (long) number("score_to", text))));
    for (Facet facet : Facet.values()) calls = calls.among(facet, values(facet));
    int limit = one("limit", text -> number("limit", text)).orElse(LIMIT);
    if (limit < 1 || limit > MOST_HITS)
      throw new IllegalArgumentException(
          "limit must be 1 to " + MOST_HITS + " (got " + limit + ")");
    return new SearchRequest(
        one("q", Function.identity()).orElse(""),
        one("role", Role::ofWire),
        calls,
        one("sort", WrittenSearch::order).orElse(Order.RELEVANCE),
        limit,
        one("skip", text -> number("skip", text)).orElse(0));
  }

  private Set<String> values(Facet facet) {
    Set<String> values = Set.copyOf(all(facet.wire()));
    for (String value : values) {
      switch (facet) {
        case STATE -> among("state", value, List.of("waiting", "reviewed"));
        case SEVERITY -> {
          if (!value.equals("none")) Severity.ofWire(value);
        }
        case BUSINESS_TYPE -> BusinessType.ofWire(value);
        case DIRECTION -> Direction.ofWire(value);
        case SCORE -> among("score", value, Band.SCORES.names());
        case DURATION -> among("duration", value, Band.MINUTES.names());
        default -> {}
      }
    }
    return values;
  }

  private List<String> all(String name) {
    return said.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
  }

  private <T> Optional<T> one(String name, Function<String, T> read) {
    List<String> values = all(name);
    if (values.size() > 1)
      throw new IllegalArgumentException(name + " is given " + values.size() + " times");
    return values.stream().findFirst().map(read);
  }

  private static Order order(String word) {
    among("sort", word, Arrays.stream(Order.values()).map(WrittenSearch::wire).toList());
    return Order.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String wire(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static void among(String name, String word, List<String> allowed) {
    if (!allowed.contains(word))
      throw new IllegalArgumentException(
          name + " \"" + word + "\" is unknown; allowed: " + String.join(", ", allowed));
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          name + " must be a day such as 2026-10-01 (got \"" + text + "\")", e);
    }
  }

  private static int number(String name, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) return number;
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too small.
    }
    throw new IllegalArgumentException(
        name + " must be a whole number, 0 or more (got \"" + text + "\")");
  }
}
