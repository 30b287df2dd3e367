package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a new name is said. Words inside it that the lexicon has are said as there (so 重庆 within a
 * longer name is chong qing), other characters in all their ways, the rarer with little weight.
 */
final class Readings {
  private static final double RARER = 0.15;
  private static final int MOST = 4;

  private record Way(double weight, List<String> syllables) {}

  private final Map<String, List<Lexicon.Entry>> lexicon;
  private final Segmenter segmenter;

  Readings(Map<String, List<Lexicon.Entry>> lexicon, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
  }

  /**
   * @throws IllegalArgumentException naming the character that nobody knows how to say
   */
  List<Lexicon.Entry> of(Name name) {
    if (!name.syllables().isEmpty())
      return List.of(new Lexicon.Entry(name.text(), 1, name.syllables()));
    if (lexicon.containsKey(name.text())) return lexicon.get(name.text());
    List<Way> ways = List.of(new Way(1, List.of()));
    for (String part : parts(name.text())) ways = joined(ways, waysOf(part));
    Map<List<String>, Lexicon.Entry> entries = new LinkedHashMap<>();
    for (Way way : ways)
      if (!way.syllables().isEmpty())
        entries.putIfAbsent(
            way.syllables(), new Lexicon.Entry(name.text(), way.weight(), way.syllables()));
    if (entries.isEmpty())
      throw new IllegalArgumentException(name.text() + " has nothing that can be said");
    return List.copyOf(entries.values());
  }

  /** Words of the lexicon, and single characters where it has none. */
  private List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (List<String> stretch : segmenter.cut(text))
      for (String word : stretch) {
        for (; !text.startsWith(word, at); at++) parts.add(text.substring(at, at + 1));
        parts.add(word);
        at += word.length();
      }
    for (; at < text.length(); at++) parts.add(text.substring(at, at + 1));
    return parts;
  }

  private List<Way> waysOf(String part) {
    if (lexicon.containsKey(part))
      return lexicon.get(part).stream()
          .map(entry -> new Way(entry.weight(), entry.syllables()))
          .toList();
    List<List<String>> spellings = SpokenCharacter.of(part.charAt(0));
    if (spellings.isEmpty())
      throw new IllegalArgumentException(
          "nobody knows how to say \"" + part + "\"; write the pinyin after a tab");
    List<Way> ways = new ArrayList<>();
    for (List<String> spelling : spellings) ways.add(new Way(ways.isEmpty() ? 1 : RARER, spelling));
    return ways;
  }

  private static List<Way> joined(List<Way> before, List<Way> after) {
    List<Way> all = new ArrayList<>();
    for (Way a : before)
      for (Way b : after) {
        List<String> syllables = new ArrayList<>(a.syllables());
        syllables.addAll(b.syllables());
        all.add(new Way(a.weight() * b.weight(), syllables));
      }
    all.sort(Comparator.comparingDouble(Way::weight).reversed());
    return all.subList(0, Math.min(MOST, all.size()));
  }
}
