package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into what is said; punctuation and spaces are not. */
final class SpokenText {
  private SpokenText() {}

  static List<SpokenToken> tokens(String text) {
    List<SpokenToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char plain = Script.plain(text.charAt(at));
      if (Script.han(plain)) {
        tokens.add(new SpokenToken(String.valueOf(plain), syllables(plain), at, at + 1));
        at++;
      } else if (Script.latin(plain)) {
        int end = latinEnd(text, at);
        tokens.add(latin(text, at, end));
        at = end;
      } else {
        at++;
      }
    }
    return tokens;
  }

  /** The tokens between the marks of the turn's start and end. */
  static List<SpokenToken> markedTokens(String text) {
    List<SpokenToken> tokens = new ArrayList<>();
    tokens.add(SpokenToken.mark(SpokenToken.TURN_START, 0));
    tokens.addAll(tokens(text));
    tokens.add(SpokenToken.mark(SpokenToken.TURN_END, text.length()));
    return tokens;
  }

  private static List<String> syllables(char han) {
    List<String> readings = Syllables.of(han);
    return readings.isEmpty() ? List.of(String.valueOf(han)) : readings;
  }

  private static int latinEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Script.latin(Script.plain(text.charAt(end)))) end++;
    return end;
  }

  private static SpokenToken latin(String text, int start, int end) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end; i++) word.append(Script.plain(text.charAt(i)));
    return new SpokenToken(word.toString(), List.of(word.toString()), start, end);
  }
}
