package io.tingjian.graph;

import java.util.List;

/** Makes room for names among the words of a model. */
final class NewNames {
  /** As likely as words that come up once in ten thousand. */
  static final double USUAL = 1e-4;

  /** However many names there are, the other words keep the rest. */
  private static final double MOST_TOGETHER = 0.05;

  private NewNames() {}

  /**
   * Gives each name its share of all words; one that is known already gets no less than it had. The
   * model must be balanced afterwards.
   *
   * @param likelihood of a name of weight 1, wherever a word is expected
   */
  static void add(List<Name> names, double likelihood, NgramModel model) {
    double wanted = names.stream().mapToDouble(name -> name.weight() * likelihood).sum();
    double squeeze = Math.min(1, MOST_TOGETHER / wanted);
    Context words = model.context(History.NONE);
    double others = Math.log10(1 - wanted * squeeze);
    for (int i = 0; i < words.size(); i++) words.setLog(i, words.log(i) + others);
    for (Name name : names) {
      double log = Math.log10(name.weight() * likelihood * squeeze);
      int at = words.find(model.number(name.text()));
      if (at < 0) words.add(model.number(name.text()), log);
      else words.setLog(at, Math.max(log, words.log(at)));
    }
  }
}
