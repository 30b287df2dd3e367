package io.tingjian.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes one character as the index knows it: traditional as simplified, full width as half width,
 * capitals small, digits as the Han digits that are spoken.
 */
final class Script {
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  // OpenCC4j's own converter would load its megabyte of phrases; single characters are all we
  // index.
  private static final Map<Character, Character> SIMPLIFIED =
      load("/data/dictionary/TSCharacters.txt");

  private Script() {}

  static char plain(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    if (half >= '0' && half <= '9') return HAN_DIGITS.charAt(half - '0');
    if (half == '〇' || half == '○') return '零';
    // On the telephone 1 is read yao; both are the digit.
    if (half == '幺') return '一';
    return SIMPLIFIED.getOrDefault(half, Character.toLowerCase(half));
  }

  static boolean han(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  static boolean latin(char c) {
    return !han(c) && Character.isLetterOrDigit(c);
  }

  private static Map<Character, Character> load(String resource) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                com.github.houbb.opencc4j.util.ZhConverterUtil.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8))) {
      Map<Character, Character> map = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fromTo = line.trim().split("[\\s]+");
        if (fromTo.length >= 2 && fromTo[0].length() == 1 && fromTo[1].length() == 1)
          map.put(fromTo[0].charAt(0), fromTo[1].charAt(0));
      }
      return Map.copyOf(map);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " of OpenCC4j cannot be read", e);
    }
  }
}
