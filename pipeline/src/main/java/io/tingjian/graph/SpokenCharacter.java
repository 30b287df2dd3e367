package io.tingjian.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How single characters sound in a Chinese sentence: letters, digits and signs as well. */
public final class SpokenCharacter {
  private static final Map<Character, List<String>> SIGNS = signs();

  private SpokenCharacter() {}

  /**
   * Each way to say a character, the usual one first; one way that is empty for signs that nobody
   * says; none at all where no way is known.
   */
  static List<List<String>> of(char c) {
    char upper = Character.toUpperCase(c);
    if (SIGNS.containsKey(upper)) return List.of(SIGNS.get(upper));
    if ("-_·.（）()".indexOf(c) >= 0) return List.of(List.of());
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
    if (readings == null) return List.of();
    Set<String> spoken = new LinkedHashSet<>();
    for (String reading : readings) {
      String syllable = reading.replaceAll("\\d", "").replace("u:", "v");
      if (Phones.isSyllable(syllable)) spoken.add(syllable);
    }
    return spoken.stream().map(List::of).toList();
  }

  /**
   * How a text may sound, place by place: each holds the syllables of which one is said there. What
   * nobody says, or nobody knows how to, has no place.
   */
  public static List<Set<String>> sounds(String text) {
    List<Set<String>> sounds = new ArrayList<>();
    for (char c : text.toCharArray()) sounds.addAll(sounds(c));
    return sounds;
  }

  /** The same of one character: one place, but several for a letter of several syllables. */
  public static List<Set<String>> sounds(char c) {
    List<List<String>> ways = of(c);
    if (ways.size() == 1) return ways.get(0).stream().map(Set::of).toList();
    Set<String> either = new LinkedHashSet<>();
    // Characters that are read in several ways have one syllable whichever it is.
    for (List<String> way : ways) either.addAll(way);
    return either.isEmpty() ? List.of() : List.of(either);
  }

  private static Map<Character, List<String>> signs() {
    Map<Character, List<String>> signs = new HashMap<>();
    String letters =
        "A=ei B=bi C=xi D=di E=yi F=ai,fu G=ji H=ai,chi I=ai J=zhei K=kei L=ai,lou M=ai,mu N=en"
            + " O=ou P=pi Q=kiu R=a,er S=ai,si T=ti U=you V=wei W=da,bu,liu X=ai,ke,si Y=wai Z=zei"
            + " 0=ling 1=yi 2=er 3=san 4=si 5=wu 6=liu 7=qi 8=ba 9=jiu +=jia";
    for (String pair : letters.split(" "))
      signs.put(pair.charAt(0), new ArrayList<>(Arrays.asList(pair.substring(2).split(","))));
    return signs;
  }
}
