package io.tingjian.speakers;

import io.tingjian.call.Word;
import java.util.List;

/** The likeliest way through the words, which passes from one speaker to the other at a price. */
final class Likeliest {
  /** Milliseconds of a pause, and what a change of speaker costs in it, in nats. */
  private static final double[] PAUSES = {0, 80, 200, 500, 1_500};

  private static final double[] PRICES = {14, 10, 5, 3, 2};

  private Likeliest() {}

  /**
   * @param lead for each word, by how many nats the first speaker is likelier than the second
   * @return for each word, whether the first speaker says it
   */
  static boolean[] of(List<Word> words, double[] lead) {
    int n = lead.length;
    boolean[][] stays = new boolean[n][2];
    double first = 0;
    double second = 0;
    for (int i = 0; i < n; i++) {
      double price = i == 0 ? 0 : price(words.get(i).startMs() - words.get(i - 1).endMs());
      stays[i][0] = first >= second - price;
      stays[i][1] = second >= first - price;
      double fromFirst = Math.max(first, second - price) + lead[i] / 2;
      second = Math.max(second, first - price) - lead[i] / 2;
      first = fromFirst;
    }
    boolean[] path = new boolean[n];
    boolean at = first >= second;
    for (int i = n - 1; i >= 0; i--) {
      path[i] = at;
      if (!stays[i][at ? 0 : 1]) at = !at;
    }
    return path;
  }

  private static double price(long pauseMs) {
    for (int i = 1; i < PAUSES.length; i++)
      if (pauseMs < PAUSES[i]) {
        double share = Math.max(0, pauseMs - PAUSES[i - 1]) / (PAUSES[i] - PAUSES[i - 1]);
        return PRICES[i - 1] + share * (PRICES[i] - PRICES[i - 1]);
      }
    return PRICES[PRICES.length - 1];
  }
}
