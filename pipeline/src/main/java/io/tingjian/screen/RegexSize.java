package io.tingjian.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the program of a regular expression becomes, before anybody compiles it: counted
 * repetitions are written out, so that a few nested ones fill the memory.
 */
final class RegexSize {
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?}");

  private final String regex;
  private int at;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /** Roughly, in instructions; at most {@link Integer#MAX_VALUE}. */
  static long of(String regex) {
    return new RegexSize(regex).sequence();
  }

  private long sequence() {
    long all = 0;
    while (at < regex.length() && regex.charAt(at) != ')') all = capped(all + repeated(atom()));
    return all;
  }

  private long atom() {
    char c = regex.charAt(at++);
    if (c == '\\') {
      at++;
    } else if (c == '[') {
      at++;
      while (at < regex.length() && regex.charAt(at) != ']') at += regex.charAt(at) == '\\' ? 2 : 1;
      at++;
    } else if (c == '(') {
      long inside = sequence();
      at++;
      return inside + 2;
    }
    return 1;
  }

  private long repeated(long atom) {
    Matcher count = COUNT.matcher(regex);
    if (at >= regex.length() || !count.find(at) || count.start() != at) return atom;
    at = count.end();
    String most =
        count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
    return capped(atom * Math.max(1, Long.parseLong(most)));
  }

  private static long capped(long size) {
    return Math.min(size, Integer.MAX_VALUE);
  }
}
