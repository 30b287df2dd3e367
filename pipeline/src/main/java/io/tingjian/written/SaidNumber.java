package io.tingjian.written;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a number is said: 二百二十 is also 两百二 and 两百二十. */
final class SaidNumber {
  static final String DIGITS = "零一二三四五六七八九";

  private static final String[] UNITS = {"", "十", "百", "千"};

  private SaidNumber() {}

  /**
   * @param value 0 to 999,999,999,999
   */
  static List<String> ways(long value) {
    String plain = said(value);
    Set<String> ways = new LinkedHashSet<>(List.of(plain));
    if (value == 2) ways.add("两");
    ways.add(plain.replaceAll("二(?=[百千万亿])", "两"));
    for (String way : List.copyOf(ways)) {
      // 一百二, 三千五, 一万二: the last unit is left out where nothing is left out before it.
      String shorter =
          way.replaceAll("(?<=百[一二三四五六七八九])十$|(?<=千[一二三四五六七八九])百$|(?<=万[一二三四五六七八九])千$", "");
      ways.add(shorter.replaceAll("(?<=[万千百])两$", "二"));
      ways.add(way.replaceAll("(?<=万)两千$", "二"));
    }
    return List.copyOf(ways);
  }

  private static String said(long value) {
    if (value < 10) return DIGITS.substring((int) value, (int) value + 1);
    StringBuilder said = new StringBuilder();
    long rest = value;
    for (long unit : new long[] {100_000_000, 10_000, 1}) {
      long share = rest / unit;
      rest %= unit;
      if (share == 0) continue;
      if (!said.isEmpty() && share < 1000) said.append('零');
      said.append(thousands(share));
      if (unit == 100_000_000) said.append('亿');
      if (unit == 10_000) said.append('万');
    }
    return said.toString().replaceAll("^一十", "十");
  }

  private static String thousands(long value) {
    StringBuilder said = new StringBuilder();
    boolean zero = false;
    for (int place = 3; place >= 0; place--) {
      int digit = (int) (value / (long) Math.pow(10, place) % 10);
      if (digit == 0) {
        zero = !said.isEmpty();
        continue;
      }
      if (zero) said.append('零');
      zero = false;
      said.append(DIGITS.charAt(digit)).append(UNITS[place]);
    }
    return said.toString();
  }
}
