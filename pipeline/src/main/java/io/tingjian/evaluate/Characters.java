package io.tingjian.evaluate;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Locale;

/** Text reduced to what can be compared. */
final class Characters {
  private Characters() {}

  /** What a recogniser could have written: letters and digits, no punctuation, no spaces. */
  static String said(String text) {
    StringBuilder said = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> said.append((char) c));
    return said.toString();
  }

  /**
   * The form in which two transcripts are compared: simplified characters, lower case, and one way
   * to write the numerals that are said in two ways.
   */
  static String comparable(String text) {
    return ZhConverterUtil.toSimple(said(text))
        .toLowerCase(Locale.ROOT)
        .replace('幺', '一')
        .replace('两', '二');
  }
}
