package io.tingjian.pinyin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How single characters sound: pinyin without tones, from pinyin4j's table. */
public final class Syllables {
  private static final HanyuPinyinOutputFormat TONE_FREE = toneFree();
  private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

  private Syllables() {}

  /** Every reading, each once, the usual one first, {@code lv} for lü; empty for what has none. */
  public static List<String> of(char c) {
    return READINGS.computeIfAbsent(c, Syllables::read);
  }

  /** The same, but what has no reading stands for itself. */
  public static List<String> orItself(char c) {
    List<String> readings = of(c);
    return readings.isEmpty() ? List.of(String.valueOf(c)) : readings;
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
