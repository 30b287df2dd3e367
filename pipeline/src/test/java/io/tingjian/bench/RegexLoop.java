package io.tingjian.bench;

import io.tingjian.search.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plain program beside which screening is measured: one pattern a phrase, over every text. */
final class RegexLoop {
  private static final int WIDEST_GAP = 40;
  private static final String DIGITS = "零一二三四五六七八九";

  private final List<Pattern> patterns;

  RegexLoop(List<String> phrases) {
    this.patterns = phrases.stream().map(RegexLoop::pattern).toList();
  }

  /** Whether any phrase is in the text. */
  boolean finds(String text) {
    for (Pattern pattern : patterns) if (pattern.matcher(text).find()) return true;
    return false;
  }

  /** A speaker's words without what is not said; 幺 is the digit one. */
  static List<String> texts(List<Passage> passages) {
    List<String> texts = new ArrayList<>();
    for (Passage passage : passages) texts.add(passage.text().replace(" ", "").replace('幺', '一'));
    return texts;
  }

  /** A 4s店 is spoken, and written by the recogniser, as 四s店. */
  private static char spoken(char c) {
    if (c >= '0' && c <= '9') return DIGITS.charAt(c - '0');
    return c == '幺' ? '一' : c;
  }

  private static Pattern pattern(String phrase) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == '…') {
        int digits = i + 1;
        while (digits < phrase.length() && Character.isDigit(phrase.charAt(digits))) digits++;
        String most = phrase.substring(i + 1, digits);
        regex.append(".{0,").append(most.isEmpty() ? WIDEST_GAP : Integer.parseInt(most));
        regex.append('}');
        i = digits - 1;
      } else if (c == '(') {
        regex.append("(?:");
      } else if (c != ' ') {
        regex.append(spoken(c));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
  }
}
