package io.tingjian.call;

import java.util.Locale;

/** The same words for people in the house's two languages. */
public record Wording(String zh, String en) {
  public Wording {
    if (zh.isBlank() || en.isBlank())
      throw new IllegalArgumentException(
          "both zh and en must say something (got \"" + zh + "\" and \"" + en + "\")");
  }

  /** Chinese for any Chinese locale, else English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
