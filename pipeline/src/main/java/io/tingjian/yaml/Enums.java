package io.tingjian.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one of the words that the call's records allow. */
public final class Enums {
  private Enums() {}

  public static <E extends Enum<E>> Optional<E> read(Field field, Class<E> type) {
    Optional<String> word = field.text();
    if (word.isEmpty()) return Optional.empty();
    Optional<E> value =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word.get()))
            .findFirst();
    if (value.isEmpty()) {
      List<String> known =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.name().toLowerCase(Locale.ROOT))
              .toList();
      field.fault(
          field.name()
              + " must be one of "
              + String.join(", ", known)
              + " (got \""
              + word.get()
              + "\")",
          Suggestion.of(word.get(), known));
    }
    return value;
  }
}
