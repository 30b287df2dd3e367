package io.tingjian.pinyin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of initials and finals that ears and recognisers take for each other. Immutable; may be
 * shared by threads.
 *
 * @param pairs each as {@link #KNOWN} writes it, such as {@code n/l}
 */
public record ConfusableSounds(Set<String> pairs) {
  private record Pair(String one, String other, boolean initial) {}

  private static final Map<String, Pair> PAIRS =
      Map.ofEntries(
          initials("z", "zh"),
          initials("c", "ch"),
          initials("s", "sh"),
          initials("n", "l"),
          initials("r", "l"),
          initials("f", "h"),
          finals("in", "ing"),
          finals("en", "eng"),
          finals("an", "ang"),
          initials("b", "p"),
          initials("d", "t"),
          initials("g", "k"),
          initials("j", "z"),
          initials("x", "s"),
          initials("hu", "w"));

  /** Every pair that can be asked for, in the order in which people are told of them. */
  public static final List<String> KNOWN =
      List.of(
          "z/zh", "c/ch", "s/sh", "n/l", "r/l", "f/h", "in/ing", "en/eng", "an/ang", "b/p", "d/t",
          "g/k", "j/z", "x/s", "hu/w");

  /** What Chinese speakers and Chinese recognisers mix up everywhere: the first nine. */
  public static final ConfusableSounds USUAL =
      new ConfusableSounds(new LinkedHashSet<>(KNOWN.subList(0, 9)));

  /** Whatever anybody may have asked for. */
  public static final ConfusableSounds ALL = new ConfusableSounds(new LinkedHashSet<>(KNOWN));

  /**
   * @throws IllegalArgumentException naming a pair that is not {@link #KNOWN}
   */
  public ConfusableSounds {
    for (String pair : pairs)
      if (!PAIRS.containsKey(pair))
        throw new IllegalArgumentException("unknown pair of sounds \"" + pair + "\"");
    pairs = Set.copyOf(pairs);
  }

  /** The syllable itself and those one initial or one final (or both) away. */
  public Set<String> near(String syllable) {
    Set<String> heard = new LinkedHashSet<>();
    for (String start : swapped(syllable, true)) heard.addAll(swapped(start, false));
    return heard;
  }

  private Set<String> swapped(String syllable, boolean initial) {
    Set<String> all = new LinkedHashSet<>(List.of(syllable));
    for (String name : KNOWN) {
      Pair pair = PAIRS.get(name);
      if (!pairs.contains(name) || pair.initial() != initial) continue;
      swap(syllable, pair.one(), pair.other(), initial, all);
      swap(syllable, pair.other(), pair.one(), initial, all);
    }
    return all;
  }

  private static void swap(
      String syllable, String from, String to, boolean initial, Set<String> into) {
    if (initial && syllable.startsWith(from) && !longerInitial(syllable, from))
      into.add(to + syllable.substring(from.length()));
    if (!initial && syllable.endsWith(from))
      into.add(syllable.substring(0, syllable.length() - from.length()) + to);
  }

  /** "zhi" starts with "z" as letters, not as a sound. */
  private static boolean longerInitial(String syllable, String initial) {
    return "zcs".contains(initial) && syllable.startsWith(initial + "h");
  }

  private static Map.Entry<String, Pair> initials(String one, String other) {
    return Map.entry(one + "/" + other, new Pair(one, other, true));
  }

  private static Map.Entry<String, Pair> finals(String one, String other) {
    return Map.entry(one + "/" + other, new Pair(one, other, false));
  }
}
