package io.tingjian.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Finds what was heard in place of each turn that was said, wherever the ears cut their turns. */
final class Alignment {
  private Alignment() {}

  /**
   * Cuts what was heard where the likeliest alignment passes from one said turn to the next.
   *
   * @param heard all that was heard of a speaker
   * @param said his turns
   * @return as many pieces as turns, which together are {@code heard}
   */
  static List<String> cut(String heard, List<String> said) {
    String truth = String.join("", said);
    short[][] distance = distances(heard, truth);
    int[] ends = new int[said.size()];
    int j = heard.length();
    int i = truth.length();
    int turn = said.size() - 1;
    int turnStart = truth.length() - (turn < 0 ? 0 : said.get(turn).length());
    while (turn > 0) {
      if (i == turnStart) {
        ends[--turn] = j;
        turnStart -= said.get(turn).length();
        continue;
      }
      boolean same = j > 0 && heard.charAt(j - 1) == truth.charAt(i - 1);
      if (j > 0 && distance[i][j] == distance[i - 1][j - 1] + (same ? 0 : 1)) {
        i--;
        j--;
      } else if (distance[i][j] == distance[i - 1][j] + 1) i--;
      else j--;
    }
    if (!said.isEmpty()) ends[said.size() - 1] = heard.length();
    List<String> pieces = new ArrayList<>();
    for (int t = 0; t < ends.length; t++)
      pieces.add(heard.substring(t == 0 ? 0 : ends[t - 1], ends[t]));
    return pieces;
  }

  private static short[][] distances(String heard, String truth) {
    if (Math.max(heard.length(), truth.length()) > Short.MAX_VALUE)
      throw new IllegalArgumentException("a speaker's text is longer than can be compared");
    short[][] distance = new short[truth.length() + 1][heard.length() + 1];
    for (int i = 0; i <= truth.length(); i++)
      for (int j = 0; j <= heard.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = (short) (i + j);
          continue;
        }
        int replaced =
            distance[i - 1][j - 1] + (heard.charAt(j - 1) == truth.charAt(i - 1) ? 0 : 1);
        distance[i][j] =
            (short) Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
      }
    return distance;
  }
}
