package io.tingjian.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingjian.call.Role;
import java.util.List;
import java.util.Optional;

/** The comparison as machines read it. */
final class ComparisonJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ComparisonJson() {}

  static String of(Comparison comparison) {
    ObjectNode root = JSON.createObjectNode();
    root.put("a", comparison.first()).put("b", comparison.second());
    ObjectNode rates = root.putObject("cer");
    rates.set("agent", rates(comparison.pairs(Optional.of(Role.AGENT))));
    rates.set("customer", rates(comparison.pairs(Optional.of(Role.CUSTOMER))));
    rates.set("all", rates(comparison.pairs(Optional.empty())));
    root.putObject("real_time_factor")
        .put("a", comparison.firstFactor())
        .put("b", comparison.secondFactor());
    ArrayNode places = root.putArray("places");
    for (Comparison.Place place : comparison.places())
      places
          .addObject()
          .put("call_id", place.callId())
          .put("role", place.role().wire())
          .put("start", place.startMs() / 1000.0)
          .put("said", place.said())
          .put("a", place.first())
          .put("b", place.second())
          .put("a_errors", place.firstErrors())
          .put("b_errors", place.secondErrors());
    root.put("calls", comparison.calls());
    root.put("audio_seconds", comparison.audioSeconds());
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a comparison is always JSON", e);
    }
  }

  private static ObjectNode rates(List<Comparison.Pair> pairs) {
    List<CharacterErrors> first = pairs.stream().map(Comparison.Pair::first).toList();
    List<CharacterErrors> second = pairs.stream().map(Comparison.Pair::second).toList();
    ObjectNode rates = JSON.createObjectNode();
    rates.put("characters", first.stream().mapToInt(CharacterErrors::characters).sum());
    rates.set("a", figure(Interval.rate(first), Interval.ofRate(first)));
    rates.set("b", figure(Interval.rate(second), Interval.ofRate(second)));
    rates.set(
        "difference",
        figure(Comparison.difference(pairs), Interval.of(pairs, Comparison::difference)));
    return rates;
  }

  private static ObjectNode figure(double value, Optional<Interval> interval) {
    ObjectNode figure = JSON.createObjectNode();
    if (Double.isNaN(value)) figure.putNull("value");
    else figure.put("value", value);
    interval.ifPresent(i -> figure.putArray("interval").add(i.low()).add(i.high()));
    return figure;
  }
}
