package io.tingjian.classify;

import io.tingjian.pinyin.Syllables;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the mistakes that a recogniser makes, so that a network meets them in training: another
 * character of the same sound, one of a sound that is often confused, a lost character. Mistakes
 * come in runs, because a misheard word has more than one character.
 */
final class Mishearing {
  private static final Charset GB2312 = Charset.forName("GB2312");

  /** Pairs of sounds that ears and recognisers confuse; applied in both directions. */
  private static final String[][] INITIALS = {
    {"zh", "z"},
    {"ch", "c"},
    {"sh", "s"},
    {"n", "l"},
    {"f", "h"},
    {"b", "p"},
    {"d", "t"},
    {"j", "q"}
  };

  private static final String[][] FINALS = {
    {"ing", "in"}, {"eng", "en"}, {"ang", "an"}, {"ong", "eng"}, {"uo", "ou"}, {"ai", "ei"}
  };

  private final Map<String, List<Character>> bySyllable = new HashMap<>();

  /**
   * @param corpus whose characters are drawn more often than others: a recogniser prefers the words
   *     that are said in calls
   */
  Mishearing(Collection<String> corpus) {
    commonCharacters().forEach(this::add);
    for (String text : corpus) text.chars().forEach(c -> add((char) c));
  }

  /**
   * @param rate share of the characters that go wrong, 0 to 1
   * @param chance decides which and how; the same state gives the same text
   */
  String of(String text, double rate, Random chance) {
    StringBuilder heard = new StringBuilder(text.length());
    boolean wrongBefore = false;
    for (char c : text.toCharArray()) {
      double here = wrongBefore ? Math.min(0.6, 2 * rate) : 0.8 * rate;
      wrongBefore = chance.nextDouble() < here;
      if (wrongBefore) mishear(c, chance, heard);
      else heard.append(c);
    }
    return heard.isEmpty() ? text : heard.toString();
  }

  private void mishear(char c, Random chance, StringBuilder heard) {
    double kind = chance.nextDouble();
    if (kind < 0.08) return;
    if ((c == '你' || c == '您') && kind < 0.5) {
      heard.append(c == '你' ? '您' : '你');
      return;
    }
    List<String> readings = Syllables.orItself(c);
    String sound = readings.get(chance.nextInt(readings.size()));
    List<Character> candidates = bySyllable.get(kind < 0.3 ? confused(sound, chance) : sound);
    if (candidates == null) candidates = bySyllable.getOrDefault(sound, List.of(c));
    heard.append(candidates.get(chance.nextInt(candidates.size())));
  }

  private static String confused(String sound, Random chance) {
    boolean atTheFront = chance.nextBoolean();
    for (String[] pair : atTheFront ? INITIALS : FINALS)
      for (int from = 0; from < 2; from++) {
        String heard = pair[from];
        String other = pair[1 - from];
        if (atTheFront && sound.startsWith(heard)) return other + sound.substring(heard.length());
        if (!atTheFront && sound.endsWith(heard))
          return sound.substring(0, sound.length() - heard.length()) + other;
      }
    return sound;
  }

  private void add(char c) {
    for (String sound : Syllables.orItself(c))
      bySyllable.computeIfAbsent(sound, s -> new ArrayList<>()).add(c);
  }

  /** The 3,755 common characters: the first level of the Chinese character set standard. */
  private static List<Character> commonCharacters() {
    List<Character> common = new ArrayList<>();
    for (int row = 16; row <= 55; row++)
      for (int cell = 1; cell <= 94; cell++) {
        String text = new String(new byte[] {(byte) (row + 0xA0), (byte) (cell + 0xA0)}, GB2312);
        if (Character.isIdeographic(text.charAt(0))) common.add(text.charAt(0));
      }
    return common;
  }
}
