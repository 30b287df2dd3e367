package io.tingjian.store;

import java.util.Locale;

/** What people type is text, not a pattern. */
final class LikePattern {
  private LikePattern() {}

  /** For {@code lower(column) like :text escape '!'}. */
  static String containing(String text) {
    String literal =
        text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + literal + "%";
  }
}
