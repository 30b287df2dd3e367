package io.tingjian.search;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What found calls are counted by and narrowed to. A value is the wire form of what the call has;
 * the wire form of the facet is its lower-case name.
 */
public enum Facet {
  /** {@code waiting} or {@code reviewed}. */
  STATE(call -> List.of(call.standing().reviewed() ? "reviewed" : "waiting")),
  /** The worst finding that nobody rejected; {@code none} where there is none. */
  SEVERITY(call -> List.of(call.standing().worst().map(Severity::wire).orElse("none"))),
  /** Keys of the rules that fired, as long as nobody rejected what they found. */
  RULE(call -> call.standing().findings().keySet()),
  /** Points in the bands in which people read them. */
  SCORE(call -> Band.SCORES.of(call.standing().points())),
  AGENT(of(CallFacts::agentId)),
  TEAM(of(CallFacts::team)),
  BUSINESS_TYPE(of(facts -> facts.businessType().map(BusinessType::wire))),
  DIRECTION(of(facts -> facts.direction().map(Direction::wire))),
  /** Minutes. */
  DURATION(call -> Band.MINUTES.of(call.call().durationMs() / 60_000)),
  LANGUAGE(call -> List.of(call.call().facts().language()));

  private final Function<IndexedCall, Collection<String>> values;

  Facet(Function<IndexedCall, Collection<String>> values) {
    this.values = values;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static Facet ofWire(String word) {
    for (Facet facet : values()) if (facet.wire().equals(word)) return facet;
    throw new IllegalArgumentException(
        "facet \""
            + word
            + "\" is unknown; allowed: "
            + Arrays.stream(values()).map(Facet::wire).collect(Collectors.joining(", ")));
  }

  Collection<String> values(IndexedCall call) {
    return values.apply(call);
  }

  /** Its field in the index. */
  String field() {
    return "facet_" + wire();
  }

  /** The field that a choice is looked up in: people look for an agent by number or by name. */
  String askedField() {
    return this == AGENT ? IndexFields.AGENT : field();
  }

  private static Function<IndexedCall, Collection<String>> of(
      Function<CallFacts, Optional<String>> fact) {
    return call -> fact.apply(call.call().facts()).stream().toList();
  }
}
