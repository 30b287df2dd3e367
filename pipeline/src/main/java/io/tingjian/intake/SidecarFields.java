package io.tingjian.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingjian.audio.RawSound;
import io.tingjian.call.Role;
import io.tingjian.intake.SidecarFault.Kind;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the fields of one sidecar and keeps all faults that it meets. Used by one thread. */
final class SidecarFields {
  private static final int SHOWN = 40;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2999;

  private final JsonNode sidecar;
  private final List<SidecarFault> faults = new ArrayList<>();

  SidecarFields(JsonNode sidecar) {
    this.sidecar = sidecar;
    if (!sidecar.isObject()) fault(Kind.NOT_AN_OBJECT, "", sidecar, "");
  }

  List<SidecarFault> faults() {
    return faults;
  }

  Optional<String> text(String field, int longest) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return Optional.empty();
    if (!value.get().isTextual()) return fault(Kind.NOT_TEXT, field, value.get(), "");
    String text = value.get().textValue();
    if (text.length() > longest)
      return fault(Kind.TOO_LONG, field, value.get(), Integer.toString(longest));
    // No database column can hold it.
    if (text.indexOf('\0') >= 0) return fault(Kind.CONTROL_CHARACTER, field, value.get(), "");
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  Optional<String> requiredText(String field, int longest) {
    int before = faults.size();
    Optional<String> text = text(field, longest);
    if (text.isEmpty() && faults.size() == before)
      faults.add(new SidecarFault(Kind.MISSING, field, "", ""));
    return text;
  }

  <E extends Enum<E>> Optional<E> word(String field, Class<E> type, Function<E, String> wire) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return Optional.empty();
    Optional<E> known =
        Arrays.stream(type.getEnumConstants())
            .filter(each -> wire.apply(each).equals(value.get().textValue()))
            .findFirst();
    if (known.isPresent()) return known;
    String allowed =
        Arrays.stream(type.getEnumConstants()).map(wire).collect(Collectors.joining(", "));
    return fault(Kind.UNKNOWN_VALUE, field, value.get(), allowed);
  }

  Optional<OffsetDateTime> time(String field) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return Optional.empty();
    try {
      OffsetDateTime time = OffsetDateTime.parse(value.get().asText());
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) return Optional.of(time);
    } catch (DateTimeParseException e) {
      // Said below, in words that name what a time looks like.
    }
    return fault(Kind.NOT_A_TIME, field, value.get(), "");
  }

  OptionalDouble notNegative(String field) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return OptionalDouble.empty();
    double number = value.get().doubleValue();
    if (!value.get().isNumber() || Double.isInfinite(number))
      fault(Kind.NOT_A_NUMBER, field, value.get(), "");
    else if (number < 0) fault(Kind.NEGATIVE, field, value.get(), "");
    else return OptionalDouble.of(number);
    return OptionalDouble.empty();
  }

  boolean yes(String field) {
    Optional<JsonNode> value = value(field);
    if (value.isPresent() && !value.get().isBoolean())
      fault(Kind.NOT_TRUE_OR_FALSE, field, value.get(), "");
    return value.map(JsonNode::booleanValue).orElse(false);
  }

  /** How a recording without a header is to be read: encoding, rate_hz, and channels unless one. */
  Optional<RawSound> raw(String field) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return Optional.empty();
    if (!value.get().isObject()) return fault(Kind.NOT_AN_OBJECT, field, value.get(), "");
    JsonNode form = value.get();
    Optional<RawSound.Encoding> encoding =
        Arrays.stream(RawSound.Encoding.values())
            .filter(each -> wire(each).equals(form.path("encoding").asText()))
            .findFirst();
    int rateHz = form.path("rate_hz").asInt();
    int channels = form.path("channels").asInt(1);
    if (encoding.isEmpty())
      return fault(
          Kind.UNKNOWN_VALUE, field + ".encoding", form.path("encoding"), "alaw, ulaw, s16le");
    if (rateHz < RawSound.LOWEST_HZ || rateHz > RawSound.HIGHEST_HZ)
      return fault(
          Kind.UNKNOWN_VALUE,
          field + ".rate_hz",
          form.path("rate_hz"),
          RawSound.LOWEST_HZ + "–" + RawSound.HIGHEST_HZ);
    if (channels < 1 || channels > RawSound.MOST_CHANNELS)
      return fault(
          Kind.UNKNOWN_VALUE,
          field + ".channels",
          form.path("channels"),
          "1–" + RawSound.MOST_CHANNELS);
    return Optional.of(new RawSound(encoding.get(), rateHz, channels));
  }

  private static String wire(RawSound.Encoding encoding) {
    return encoding.name().toLowerCase(Locale.ROOT);
  }

  /** The code alone, in lower case. */
  Optional<String> language(String field) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty() || value.get().asText("").isBlank()) return Optional.empty();
    Optional<String> code = Languages.code(value.get().asText(""));
    return code.isPresent() ? code : fault(Kind.NOT_A_LANGUAGE, field, value.get(), "");
  }

  Map<Role, Integer> channels(String field) {
    Map<Role, Integer> channels = new EnumMap<>(Role.class);
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) return channels;
    if (!value.get().isObject()) fault(Kind.NOT_AN_OBJECT, field, value.get(), "");
    value
        .get()
        .fields()
        .forEachRemaining(entry -> channel(field, entry.getKey(), entry.getValue(), channels));
    return channels;
  }

  private void channel(String field, String name, JsonNode number, Map<Role, Integer> channels) {
    Optional<Role> role =
        List.of(Role.AGENT, Role.CUSTOMER).stream()
            .filter(each -> each.wire().equals(name.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (role.isEmpty())
      faults.add(
          new SidecarFault(
              Kind.UNKNOWN_VALUE, field, '"' + shortened(name) + '"', "agent, customer"));
    else if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0)
      fault(Kind.NOT_A_CHANNEL, field + "." + name, number, "");
    else channels.put(role.get(), number.intValue());
  }

  /** What is null is not known, as if it were not there. */
  private Optional<JsonNode> value(String field) {
    return Optional.ofNullable(sidecar.get(field)).filter(value -> !value.isNull());
  }

  private <T> Optional<T> fault(Kind kind, String field, JsonNode got, String allowed) {
    faults.add(new SidecarFault(kind, field, shortened(got.toString()), allowed));
    return Optional.empty();
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN) return text;
    return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
