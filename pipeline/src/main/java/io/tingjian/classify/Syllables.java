package io.tingjian.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How characters sound: pinyin without tones, from pinyin4j's table. */
final class Syllables {
  private static final Map<Character, List<String>> READ = new ConcurrentHashMap<>();

  private Syllables() {}

  /** The first reading; a character that is not Chinese stands for itself. */
  static String of(char c) {
    return all(c).get(0);
  }

  /** Every reading, each once, at least one. */
  static List<String> all(char c) {
    return READ.computeIfAbsent(c, Syllables::lookUp);
  }

  private static List<String> lookUp(char c) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
    if (readings == null || readings.length == 0) return List.of(String.valueOf(c));
    return Arrays.stream(readings)
        .map(reading -> reading.replaceAll("\\d", "").replace("u:", "v"))
        .distinct()
        .toList();
  }
}
