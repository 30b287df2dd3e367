package io.tingjian.search;

/**
 * Writes one character as the index knows it: traditional as simplified, full width as half width,
 * capitals small, digits as the Han digits that are spoken.
 */
final class Script {
  private static final String HAN_DIGITS = "零一二三四五六七八九";

  private Script() {}

  static char plain(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    if (half >= '0' && half <= '9') return HAN_DIGITS.charAt(half - '0');
    if (half == '〇' || half == '○') return '零';
    // On the telephone 1 is read yao; both are the digit.
    if (half == '幺') return '一';
    char simplified = Simplified.of(half);
    return simplified == half ? Character.toLowerCase(half) : simplified;
  }

  static boolean han(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  static boolean latin(char c) {
    return !han(c) && Character.isLetterOrDigit(c);
  }
}
