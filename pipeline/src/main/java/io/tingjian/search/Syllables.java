package io.tingjian.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * Tone-free pinyin: all readings of a character, and the syllables that are easily misheard for
 * one.
 */
final class Syllables {
  private static final HanyuPinyinOutputFormat TONE_FREE = toneFree();
  private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();
  private static final List<List<String>> INITIALS =
      List.of(
          List.of("zh", "z"),
          List.of("ch", "c"),
          List.of("sh", "s"),
          List.of("n", "l"),
          List.of("f", "h"),
          List.of("r", "l"));
  private static final List<List<String>> FINALS =
      List.of(List.of("ing", "in"), List.of("eng", "en"), List.of("ang", "an"));

  private Syllables() {}

  /** Every reading, {@code lv} for lü; empty for what has none. */
  static List<String> of(char c) {
    if (c == '一') return List.of("yi", "yao"); // the digit, read either way
    return READINGS.computeIfAbsent(c, Syllables::read);
  }

  /** The syllable itself and those one initial or one final (or both) away. */
  static Set<String> near(String syllable) {
    Set<String> heard = new LinkedHashSet<>();
    for (String start : swaps(syllable, INITIALS, true)) heard.addAll(swaps(start, FINALS, false));
    return heard;
  }

  private static Set<String> swaps(String syllable, List<List<String>> pairs, boolean atStart) {
    Set<String> all = new LinkedHashSet<>(List.of(syllable));
    for (List<String> pair : pairs)
      for (int i = 0; i < 2; i++) {
        String from = pair.get(i);
        String to = pair.get(1 - i);
        if (atStart && syllable.startsWith(from) && !longerInitial(syllable, from))
          all.add(to + syllable.substring(from.length()));
        if (!atStart && syllable.endsWith(from))
          all.add(syllable.substring(0, syllable.length() - from.length()) + to);
      }
    return all;
  }

  /** "zhi" starts with "z" as letters, not as a sound. */
  private static boolean longerInitial(String syllable, String initial) {
    return "zcs".contains(initial) && syllable.startsWith(initial + "h");
  }

  private static List<String> read(char c) {
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, TONE_FREE);
      return readings == null ? List.of() : Arrays.stream(readings).distinct().toList();
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("tone-free pinyin with v is refused for " + c, e);
    }
  }

  private static HanyuPinyinOutputFormat toneFree() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }
}
