package io.tingjian.written;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Numbers as they are said with their units: 一百二十三, 两千零八, 三万五. */
final class Cardinal {
  /** Every character that a number is said with, for patterns. */
  static final String SAID = "[零〇一二两三四五六七八九十百千万亿]";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private Cardinal() {}

  /** Empty where the text is no number, such as 两三百 or 二零二六. */
  static OptionalLong of(String said) {
    long value = said.isEmpty() ? -1 : above(said, "亿", YI);
    return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** 0 to 9, or -1. */
  static int digit(char said) {
    if (said == '两') return 2;
    if (said == '幺') return 1;
    return DIGITS.indexOf(said == '〇' ? '零' : said);
  }

  /** Digits that are read one by one; letters stay. */
  static String digits(String said) {
    StringBuilder written = new StringBuilder();
    for (char c : said.toCharArray())
      if (digit(c) < 0) written.append(c);
      else written.append(digit(c));
    return written.toString();
  }

  /** In figures; whole thousands above ten thousand with 万 or 亿, as people write them. */
  static String written(long value) {
    if (value >= YI && value % (YI / 100) == 0) return shared(value, YI) + "亿";
    if (value >= WAN && value % (WAN / 10) == 0) return shared(value, WAN) + "万";
    return Long.toString(value);
  }

  private static String shared(long value, long unit) {
    return BigDecimal.valueOf(value)
        .divide(BigDecimal.valueOf(unit))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What stands before the unit times the unit, and what stands after it. */
  private static long above(String said, String unit, long worth) {
    int at = said.lastIndexOf(unit);
    if (at < 0) return worth == YI ? above(said, "万", WAN) : thousands(said);
    long before =
        worth == YI ? above(said.substring(0, at), "万", WAN) : thousands(said.substring(0, at));
    long after = rest(said.substring(at + 1), worth);
    return before <= 0 || after < 0 ? -1 : before * worth + after;
  }

  private static long rest(String said, long worth) {
    if (said.isEmpty()) return 0;
    // 一万二 is 12,000: a last digit without a unit counts one unit lower.
    if (said.length() == 1 && digit(said.charAt(0)) > 0) return digit(said.charAt(0)) * worth / 10;
    String without = said.startsWith("零") ? said.substring(1) : said;
    long value = worth == YI ? above(without, "万", WAN) : thousands(without);
    return value > 0 && value < worth ? value : -1;
  }

  private static long thousands(String said) {
    if (said.equals("零") || said.equals("〇")) return 0;
    long value = 0;
    long lastUnit = 10 * 1000;
    boolean zero = false;
    for (int at = 0; at < said.length(); ) {
      char c = said.charAt(at);
      if (c == '零' || c == '〇') {
        if (zero || at == 0) return -1;
        zero = true;
        at++;
        continue;
      }
      int digit = c == '十' && (at == 0 || lastUnit > 10) ? 1 : digit(c);
      int unitAt = c == '十' ? at : at + 1;
      if (digit <= 0) return -1;
      long unit = unitAt < said.length() ? unit(said.charAt(unitAt)) : 0;
      if (unit == 0) {
        if (unitAt < said.length() || lastUnit < 10) return -1;
        boolean lower = !zero && lastUnit >= 100 && lastUnit <= 1000;
        return value + digit * (lower ? lastUnit / 10 : 1);
      }
      if (unit >= lastUnit) return -1;
      value += digit * unit;
      lastUnit = unit;
      zero = false;
      at = unitAt + 1;
    }
    return zero ? -1 : value;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
