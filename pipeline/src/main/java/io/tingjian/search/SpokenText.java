package io.tingjian.search;

import io.tingjian.pinyin.Syllables;
import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into what is said; punctuation and spaces are not. */
final class SpokenText {
  /** How a character is written and read. */
  private record Sound(String term, List<String> syllables) {}

  // Looked up for every character of every call; two threads may both make the same entry.
  private static final Sound[] SOUNDS = new Sound[1 << 16];

  private SpokenText() {}

  /** How many tokens the text has. */
  static int count(String text) {
    int tokens = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      char plain = Script.plain(text.charAt(at));
      boolean latin = !Script.han(plain) && Script.latin(plain);
      if (Script.han(plain) || (latin && !inWord)) tokens++;
      inWord = latin;
    }
    return tokens;
  }

  static List<SpokenToken> tokens(String text) {
    List<SpokenToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char plain = Script.plain(text.charAt(at));
      if (Script.han(plain)) {
        Sound sound = sound(plain);
        tokens.add(new SpokenToken(sound.term(), sound.syllables(), at, at + 1));
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

  private static Sound sound(char han) {
    Sound known = SOUNDS[han];
    if (known != null) return known;
    String term = String.valueOf(han);
    // The digit is read either way.
    List<String> readings = han == '一' ? List.of("yi", "yao") : Syllables.orItself(han);
    Sound sound = new Sound(term, readings);
    SOUNDS[han] = sound;
    return sound;
  }

  /** Every way in which the index has a Han character read. */
  static List<String> syllables(char han) {
    return sound(han).syllables();
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
