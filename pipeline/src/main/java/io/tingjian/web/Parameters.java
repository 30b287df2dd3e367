package io.tingjian.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads what stands in a URL. */
final class Parameters {
  private Parameters() {}

  /** An empty parameter says as little as a missing one. */
  static Optional<String> said(Optional<String> parameter) {
    return parameter.filter(text -> !text.isBlank());
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          name + " must be a day such as 2026-10-01 (got \"" + text + "\")", e);
    }
  }
}
