package io.tingjian.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks a network about texts of any length: the strongest window speaks for the text. */
final class Windows {
  private static final int BATCH = 128;

  private Windows() {}

  /**
   * @param texts plain
   */
  static double[] logOdds(Network network, List<String> texts) {
    List<String> windows = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++)
      for (String window : SpokenText.windows(texts.get(i))) {
        windows.add(window);
        owner.add(i);
      }
    double[] strongest = new double[texts.size()];
    Arrays.fill(strongest, Double.NEGATIVE_INFINITY);
    for (int from = 0; from < windows.size(); from += BATCH) {
      List<String> batch = windows.subList(from, Math.min(from + BATCH, windows.size()));
      double[] logOdds = network.logOdds(batch);
      for (int i = 0; i < logOdds.length; i++) {
        int text = owner.get(from + i);
        strongest[text] = Math.max(strongest[text], logOdds[i]);
      }
    }
    return strongest;
  }
}
