package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words after {@code by:}. */
enum Speaker {
  AGENT,
  CUSTOMER,
  ANY;

  static final List<String> WORDS =
      Arrays.stream(values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();

  boolean is(Role role) {
    return this == ANY || role.name().equals(name());
  }

  Role role() {
    return this == ANY ? Role.UNKNOWN : Role.valueOf(name());
  }

  static Speaker read(Field field) {
    String word = field.text().orElse("any");
    if (!WORDS.contains(word)) {
      field.fault(
          field.name() + " must be one of " + String.join(", ", WORDS) + " (got \"" + word + "\")",
          Suggestion.of(word, WORDS));
      return ANY;
    }
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
