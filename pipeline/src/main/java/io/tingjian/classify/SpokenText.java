package io.tingjian.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as a recogniser would write it: letters and digits only, without punctuation or spaces. */
final class SpokenText {
  /** Characters that a network reads at once. */
  static final int WINDOW = 32;

  private static final int STRIDE = 16;

  private SpokenText() {}

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /**
   * The text in overlapping windows, so that one angry sentence is not lost in a long turn. A short
   * text is its own only window.
   */
  static List<String> windows(String plain) {
    if (plain.length() <= WINDOW) return List.of(plain);
    List<String> windows = new ArrayList<>();
    for (int start = 0; start + WINDOW < plain.length(); start += STRIDE)
      windows.add(plain.substring(start, start + WINDOW));
    windows.add(plain.substring(plain.length() - WINDOW));
    return windows;
  }
}
