package io.tingjian.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Traditional characters as simplified ones, each by itself, so that places in a text stay where
 * they are. Where several become one (發 and 髮, 乾 and 幹), they are the same from then on.
 */
public final class Simplified {
  // OpenCC4j's own converter would load its megabyte of phrases; single characters are all we need.
  private static final char[] TABLE = load("/data/dictionary/TSCharacters.txt");

  private Simplified() {}

  public static char of(char c) {
    return TABLE[c];
  }

  /**
   * @return as long as the text; the very text where nothing in it is traditional
   */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && TABLE[text.charAt(at)] == text.charAt(at)) at++;
    if (at == text.length()) return text;
    char[] simplified = text.toCharArray();
    for (; at < simplified.length; at++) simplified[at] = TABLE[simplified[at]];
    return new String(simplified);
  }

  private static char[] load(String resource) {
    char[] table = new char[1 << 16];
    for (int c = 0; c < table.length; c++) table[c] = (char) c;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ZhConverterUtil.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fromTo = line.trim().split("\\s+");
        if (fromTo.length >= 2 && fromTo[0].length() == 1 && fromTo[1].length() == 1)
          table[fromTo[0].charAt(0)] = fromTo[1].charAt(0);
      }
      // The table leaves it for 乾隆; in calls it is 乾淨, and whoever looks for 乾隆 asks the same way.
      table['乾'] = '干';
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " of OpenCC4j cannot be read", e);
    }
  }
}
