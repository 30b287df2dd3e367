package io.tingjian.written;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people say what they type in figures: 123.5 is 一百二十三点五 or 一百二十三块五. */
public final class SpokenForms {
  /**
   * A part of the typed text.
   *
   * @param start first character, counted from 0
   * @param end after the last one
   * @param ways to say it, at least one
   */
  public record Piece(int start, int end, List<String> ways) {
    public Piece {
      ways = List.copyOf(ways);
    }
  }

  private record Kind(Pattern pattern, Function<MatchResult, List<String>> ways) {}

  private static final String MONEY = "元|块钱|块";

  /** In the order in which they are tried. */
  private static final List<Kind> KINDS =
      List.of(
          kind("(\\d{4})年", m -> join(year(m.group(1)), List.of("年"))),
          kind("(\\d{1,2})月", m -> join(number(m.group(1)), List.of("月"))),
          kind("(\\d{1,2})[日号]", m -> join(number(m.group(1)), List.of("日", "号"))),
          kind("(\\d{1,2})[:：](\\d{2})", m -> time(m.group(1), m.group(2))),
          kind(
              "(\\d{1,12})(?:\\.(\\d+))?[%％]",
              m -> join(List.of("百分之"), decimal(m.group(1), m.group(2)))),
          kind("(\\d)\\.(\\d)折", m -> List.of(digits(m.group(1) + m.group(2)) + "折")),
          kind("(\\d{1,4})\\.(\\d)([万亿])", SpokenForms::shared),
          kind("(\\d{1,12})\\.(\\d{1,2})(?:" + MONEY + ")?", SpokenForms::price),
          kind("(\\d{1,12})(?:" + MONEY + ")", m -> join(number(m.group(1)), List.of("元", "块"))),
          kind("([1-9]\\d{0,11})(?![\\d.])", m -> plus(digits(m.group(1)), number(m.group(1)))),
          kind("(?<![A-Za-z])([A-Za-z]{2,6})(?![A-Za-z])", m -> letters(m.group(1))));

  private SpokenForms() {}

  /**
   * @return in order, none over another; what is said as it is typed is in none of them
   */
  public static List<Piece> in(String typed) {
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < typed.length(); ) {
      Piece piece = at(typed, at);
      if (!piece.ways().isEmpty()) pieces.add(piece);
      at = piece.end();
    }
    return pieces;
  }

  private static Piece at(String typed, int start) {
    // A number is not read from its middle.
    boolean inside = start > 0 && figure(typed.charAt(start - 1)) && figure(typed.charAt(start));
    for (Kind kind : inside ? List.<Kind>of() : KINDS) {
      Matcher match = kind.pattern().matcher(typed).region(start, typed.length());
      match.useTransparentBounds(true).useAnchoringBounds(false);
      if (match.lookingAt()) return new Piece(start, match.end(), kind.ways().apply(match));
    }
    return new Piece(start, start + 1, List.of());
  }

  private static boolean figure(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static Kind kind(String pattern, Function<MatchResult, List<String>> ways) {
    return new Kind(Pattern.compile(pattern), ways);
  }

  private static List<String> number(String figures) {
    return SaidNumber.ways(Long.parseLong(figures));
  }

  private static List<String> year(String figures) {
    return figures.startsWith("200")
        ? plus(digits(figures), number(figures))
        : List.of(digits(figures));
  }

  private static List<String> decimal(String whole, String behind) {
    return behind == null ? number(whole) : join(number(whole), List.of("点" + digits(behind)));
  }

  private static List<String> time(String hour, String minute) {
    List<String> minutes = new ArrayList<>();
    int value = Integer.parseInt(minute);
    if (value == 0) minutes.addAll(List.of("整", "钟"));
    else if (value < 10) minutes.add("零" + digits(minute.substring(1)));
    else minutes.addAll(number(minute));
    if (value == 30) minutes.add("半");
    if (value == 15) minutes.add("一刻");
    if (value == 45) minutes.add("三刻");
    return join(number(hour), List.of("点"), minutes);
  }

  /** 3.5万 is 三点五万 or 三万五. */
  private static List<String> shared(MatchResult match) {
    String unit = match.group(3);
    List<String> ways =
        new ArrayList<>(join(decimal(match.group(1), match.group(2)), List.of(unit)));
    if (!match.group(2).equals("0"))
      ways.addAll(join(number(match.group(1)), List.of(unit + digits(match.group(2)))));
    return ways;
  }

  private static List<String> price(MatchResult match) {
    List<String> whole = number(match.group(1));
    String behind = match.group(2);
    List<String> cents = new ArrayList<>();
    cents.add("点" + digits(behind));
    if (!behind.startsWith("0"))
      for (String unit : List.of("块", "元")) cents.add(unit + digits(behind.substring(0, 1)));
    return join(whole, cents);
  }

  private static List<String> letters(String word) {
    return List.of(word, String.join(" ", word.split("")));
  }

  private static String digits(String figures) {
    StringBuilder said = new StringBuilder();
    for (char c : figures.toCharArray()) said.append(SaidNumber.DIGITS.charAt(c - '0'));
    return said.toString();
  }

  private static List<String> plus(String first, List<String> others) {
    Set<String> all = new LinkedHashSet<>(List.of(first));
    all.addAll(others);
    return List.copyOf(all);
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = List.of("");
    for (List<String> part : parts) {
      List<String> longer = new ArrayList<>();
      for (String before : all) for (String after : part) longer.add(before + after);
      all = longer;
    }
    return all;
  }
}
