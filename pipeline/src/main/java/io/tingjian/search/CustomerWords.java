package io.tingjian.search;

import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that a customer says in a call, each once, as the recogniser parts them. What everybody
 * says and what is too short to mean something alone is left out: single characters, numbers.
 */
final class CustomerWords {
  private static final String NUMBERS = "零一二三四五六七八九十百千万亿两点";

  private CustomerWords() {}

  static Set<String> of(List<Turn> turns) {
    Set<String> words = new TreeSet<>();
    for (Turn turn : turns)
      if (turn.role() != Role.AGENT)
        for (Word word : turn.words()) {
          String plain = plain(word.text());
          if (means(plain)) words.add(plain);
        }
    return words;
  }

  private static boolean means(String word) {
    if (word.chars().allMatch(c -> NUMBERS.indexOf(c) >= 0 || Character.isDigit(c))) return false;
    boolean han = word.chars().allMatch(c -> Script.han((char) c));
    boolean latin = word.chars().allMatch(c -> Script.latin((char) c));
    return han && word.length() >= 2 || latin && word.length() >= 3;
  }

  private static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) plain.append(Script.plain(word.charAt(i)));
    return plain.toString();
  }
}
