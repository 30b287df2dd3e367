package io.tingjian.written;

import static io.tingjian.written.Wordings.COUNTED;
import static io.tingjian.written.Wordings.D;
import static io.tingjian.written.Wordings.DAY_OF_MONTH;
import static io.tingjian.written.Wordings.DAY_PART;
import static io.tingjian.written.Wordings.HOUR_OF_DAY;
import static io.tingjian.written.Wordings.MANY;
import static io.tingjian.written.Wordings.MINUTE_OF_HOUR;
import static io.tingjian.written.Wordings.MONTH_OF_YEAR;
import static io.tingjian.written.Wordings.N;
import static io.tingjian.written.Wordings.NOT_A_LITTLE;
import static io.tingjian.written.Wordings.SOFT_UNIT;
import static io.tingjian.written.Wordings.UNIT;
import static io.tingjian.written.Wordings.UNIT_OF_DECIMAL;

import io.tingjian.written.Figures.Figure;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of numbers that are written in figures, in the order in which they are tried. */
enum Form {
  HUNDRED_PERCENT(0, "百分之百", m -> "100%"),
  PERCENT(1, "百分之" + N + "(?:点(" + D + "+))?", m -> decimal(m, 1) + "%"),
  PERMILLE(1, "千分之" + N, m -> number(m, 1) + "‰"),
  FRACTION(2, N + "分之" + N, m -> number(m, 2) + "/" + number(m, 1)),
  DATE(
      0,
      "(?:("
          + D
          + "{4}|"
          + D
          + "{2}(?=年"
          + MONTH_OF_YEAR
          + "月)|两千零?[一二三四五六七八九十]{1,3})年)(?:"
          + MONTH_OF_YEAR
          + "月(?:份|"
          + DAY_OF_MONTH
          + "[号日])?)?",
      m -> year(m.group(1)) + "年" + (m.group(3) == null ? "" : monthAndDay(m, 3, 4))),
  MONTH(
      0,
      MONTH_OF_YEAR + "月(?!饼|球|子|亮|嫂|票)(份|" + DAY_OF_MONTH + "(?:[号日]|(?![块元个点多几十百千]|分钟|小时)))?",
      m -> monthAndDay(m, 1, 3) + ("份".equals(m.group(2)) ? "份" : "")),
  DAY(1, N + "号(?![码召称])", m -> number(m, 1) + "号"),
  HALF_PAST(0, HOUR_OF_DAY + "点半", m -> number(m, 1) + ":30"),
  QUARTER(
      0, HOUR_OF_DAY + "点([一三])刻", m -> number(m, 1) + (m.group(2).equals("一") ? ":15" : ":45")),
  MINUTES(
      0,
      HOUR_OF_DAY + "点过?(?:" + MINUTE_OF_HOUR + "|(" + D + "))分(?!之|钱)",
      m -> number(m, 1) + ":" + minute(m.group(2) == null ? m.group(3) : m.group(2))),
  TIME(
      0,
      HOUR_OF_DAY + "点" + MINUTE_OF_HOUR + "(?!" + D + "|" + UNIT_OF_DECIMAL + ")",
      m -> number(m, 1) + ":" + minute(m.group(2))),
  FULL_HOUR(0, HOUR_OF_DAY + "点整", m -> number(m, 1) + ":00"),
  HOUR_AFTER_DAY_PART(
      0,
      "(?:" + DAY_PART + "|(?<=点[到至]))" + HOUR_OF_DAY + "点(?!" + D + ")钟?",
      m -> number(m, 1) + "点"),
  O_CLOCK(0, HOUR_OF_DAY + "点钟", m -> number(m, 1) + "点"),
  HOUR(
      0,
      "(?!一点)" + HOUR_OF_DAY + "点(?=左右|之?前|以前|之?后|以后|到|至|开[门始]|[上下]班|多(?!的))",
      m -> number(m, 1) + "点"),
  LITTLE_DECIMAL(
      1,
      NOT_A_LITTLE + "(一)点(" + D + "+)([万亿]?)(?=" + UNIT_OF_DECIMAL + ")(块钱|块|元钱)?",
      m -> decimal(m, 1) + m.group(3) + yuan(m, 4)),
  DECIMAL(
      1,
      "(?!一点)" + N + "点(" + D + "+)([万亿]?)(块钱|块|元钱)?",
      m -> decimal(m, 1) + m.group(3) + yuan(m, 4)),
  PRICE(
      1,
      N
          + "(?:块|元)(?:零([一二三四五六七八九])分|([一二两三四五六七八九])(?:[毛角]([一二三四五六七八九])?分?)?)钱?(?!"
          + Cardinal.SAID
          + "|点|(?!包邮)"
          + COUNTED
          + ")",
      Form::price),
  MONEY(
      1, N + "(" + MANY + "?)(?:块钱|元钱|元(?![旦宵])|圆(?![圈形满]))", m -> number(m, 1) + m.group(2) + "元"),
  BILLS(
      1,
      "(十|" + Cardinal.SAID + "{2,})(" + MANY + "?)块(?!儿)",
      m -> number(m, 1) + m.group(2) + "元"),
  DIMES(
      0,
      "([一二两三四五六七八九])(?:毛(?!不拔|病)|角(?=钱))([一二三四五六七八九])?分?钱?",
      m -> "0." + figures(m, 1) + figures(m, 2) + "元"),
  CENTS(0, "([一二两三四五六七八九])分钱", m -> "0.0" + figures(m, 1) + "元"),
  DISCOUNT(0, "([一二三四五六七八九])([一二三四五六七八九])折", m -> figures(m, 1) + "." + figures(m, 2) + "折"),
  MEASURE(1, N + "(" + MANY + "?)(?=" + UNIT + ")", m -> number(m, 1) + m.group(2)),
  SOFT_MEASURE(
      1,
      "(?!一(?:" + SOFT_UNIT + "))" + N + "(" + MANY + "?)(?=" + SOFT_UNIT + ")",
      m -> number(m, 1) + m.group(2)),
  LETTERS_AND_DIGITS(
      0,
      "(?=[零〇一二三四五六七八九幺]*[A-Z])([A-Z零〇一二三四五六七八九幺]{2,}(?:(?<=[A-Z])|(?![十百千万亿个点块])))",
      m -> figures(m, 1)),
  DIGITS(0, "([零〇一二三四五六七八九幺]{3,})(?![十百千万亿几])", m -> figures(m, 1)),
  TEN(0, "(十)(?=" + MANY + "|" + COUNTED + ")", m -> "10"),
  NUMBER(1, "(" + Cardinal.SAID + "{2,})", m -> number(m, 1));

  private final int cardinals;
  private final Pattern pattern;
  private final Function<MatchResult, String> writing;

  /**
   * @param cardinals how many of the first groups must be numbers
   */
  Form(int cardinals, String pattern, Function<MatchResult, String> writing) {
    this.cardinals = cardinals;
    this.pattern = Pattern.compile(pattern);
    this.writing = writing;
  }

  /** The number of this kind that begins there. */
  Optional<Figure> at(String spoken, int start) {
    Matcher match = pattern.matcher(spoken).region(start, spoken.length());
    // What stands before may decide what it is.
    match.useTransparentBounds(true).useAnchoringBounds(false);
    if (!match.lookingAt()) return Optional.empty();
    for (int group = 1; group <= cardinals; group++)
      if (Cardinal.of(match.group(group)).isEmpty()) return Optional.empty();
    return Optional.of(new Figure(start, match.end(), writing.apply(match)));
  }

  private static String number(MatchResult match, int group) {
    return Cardinal.written(Cardinal.of(match.group(group)).orElseThrow());
  }

  /** The group after it holds the digits behind the point. */
  private static String decimal(MatchResult match, int group) {
    String behind = match.group(group + 1);
    return number(match, group) + (behind == null ? "" : "." + Cardinal.digits(behind));
  }

  private static String figures(MatchResult match, int group) {
    return match.group(group) == null ? "" : Cardinal.digits(match.group(group));
  }

  private static String yuan(MatchResult match, int group) {
    return match.group(group) == null ? "" : "元";
  }

  private static String year(String said) {
    OptionalLong value = Cardinal.of(said);
    return value.isPresent() ? Long.toString(value.getAsLong()) : Cardinal.digits(said);
  }

  private static String monthAndDay(MatchResult match, int month, int day) {
    return number(match, month) + "月" + (match.group(day) == null ? "" : number(match, day) + "日");
  }

  private static String minute(String said) {
    String last = said.startsWith("零") ? said.substring(1) : said;
    return String.format("%02d", Cardinal.of(last).orElse(0));
  }

  private static String price(MatchResult match) {
    String cents =
        match.group(2) == null ? figures(match, 3) + figures(match, 4) : "0" + figures(match, 2);
    return number(match, 1) + "." + cents + "元";
  }
}
