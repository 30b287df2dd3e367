package io.tingjian.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads what stands in a URL. */
final class Parameters {
  private Parameters() {}

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          name + " must be a day such as 2026-10-01 (got \"" + text + "\")", e);
    }
  }
}
