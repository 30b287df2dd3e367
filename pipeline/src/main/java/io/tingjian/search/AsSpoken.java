package io.tingjian.search;

import io.tingjian.written.SpokenForms;

/** A phrase with figures, written so that it finds them however they are said. */
final class AsSpoken {
  private AsSpoken() {}

  /**
   * @return with alternatives for each figure; the same where there is none
   */
  static String of(String phrase) {
    StringBuilder spoken = new StringBuilder();
    int at = 0;
    for (SpokenForms.Piece figure : SpokenForms.in(phrase)) {
      if (widthOfGap(phrase, figure.start())) continue;
      spoken
          .append(phrase, at, figure.start())
          .append('(')
          .append(String.join("|", figure.ways()))
          .append(')');
      at = figure.end();
    }
    return spoken.append(phrase.substring(at)).toString();
  }

  /** In 没…3办法 the 3 is said by nobody. */
  private static boolean widthOfGap(String phrase, int start) {
    return start > 0 && phrase.charAt(start - 1) == '…';
  }
}
