package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An n-gram model as ARPA text: probability, words, back-off weight, all as log10. */
final class Arpa {
  static final String FILE = "lm.arpa";

  /** What ARPA files say instead of minus infinity. */
  private static final double IMPOSSIBLE = -99;

  private Arpa() {}

  static NgramModel read(TextFile file) throws IOException, GraphFault {
    NgramModel model = new NgramModel();
    int number = 0;
    int order = 0;
    try (BufferedReader rows = file.reader()) {
      for (String row; (row = rows.readLine()) != null; ) {
        number++;
        if (row.startsWith("\\") && row.endsWith("-grams:")) order = order(row, file, number);
        else if (order > 0 && row.indexOf('\t') > 0) add(model, row.split("\t"), order);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new GraphFault(file.path() + ":" + number + ": no n-gram: " + e.getMessage());
    }
    if (order == 0) throw new GraphFault(file.path() + " holds no n-grams; is it ARPA text?");
    return model;
  }

  private static int order(String row, TextFile file, int number) throws GraphFault {
    int order = Integer.parseInt(row.substring(1, row.indexOf('-')));
    if (order > History.LONGEST_NGRAM)
      throw new GraphFault(
          file.path()
              + ":"
              + number
              + ": n-grams of up to "
              + History.LONGEST_NGRAM
              + " words can be used (got "
              + order
              + ")");
    return order;
  }

  private static void add(NgramModel model, String[] fields, int order) {
    String[] gram = fields[1].split(" ");
    long history = History.NONE;
    for (int i = 0; i < order - 1; i++) history = History.plus(history, model.number(gram[i]));
    int word = model.number(gram[order - 1]);
    double log = Double.parseDouble(fields[0]);
    // Whoever lost his history by pruning is reached by back-off alone.
    if (log > IMPOSSIBLE && model.knows(history)) model.context(history).add(word, log);
    if (fields.length > 2)
      model.contextMade(History.plus(history, word)).backoff = Double.parseDouble(fields[2]);
  }

  static void write(NgramModel model, TextFile file) throws IOException {
    List<List<Long>> byLength = new ArrayList<>();
    for (int i = 0; i < History.LONGEST_NGRAM; i++) byLength.add(new ArrayList<>());
    for (long history : model.histories()) byLength.get(History.length(history)).add(history);
    try (BufferedWriter rows = file.writer()) {
      rows.write("\\data\\\n");
      for (int n = 0; n < byLength.size(); n++) {
        long grams = n == 0 ? 1 : 0; // the start of a sentence, which never follows
        for (long history : byLength.get(n)) grams += model.context(history).size();
        if (grams > 0) rows.write("ngram " + (n + 1) + "=" + grams + "\n");
      }
      for (int n = 0; n < byLength.size(); n++) {
        if (byLength.get(n).isEmpty()) continue;
        rows.write("\n\\" + (n + 1) + "-grams:\n");
        if (n == 0) row(model, History.NONE, model.number(NgramModel.START), IMPOSSIBLE, rows);
        for (long history : byLength.get(n)) {
          Context context = model.context(history);
          for (int i = 0; i < context.size(); i++)
            row(model, history, context.word(i), context.log(i), rows);
        }
      }
      rows.write("\n\\end\\\n");
    }
  }

  private static void row(NgramModel model, long history, int word, double log, BufferedWriter rows)
      throws IOException {
    rows.write(String.format(Locale.ROOT, "%.5f\t", log));
    StringBuilder gram = new StringBuilder(model.word(word));
    for (long h = history; h != History.NONE; h = History.before(h))
      gram.insert(0, ' ').insert(0, model.word(History.newest(h)));
    rows.append(gram);
    Context after = model.context(History.plus(history, word));
    if (after != null && History.length(history) < History.LONGEST_NGRAM - 1)
      rows.write(String.format(Locale.ROOT, "\t%.5f", after.backoff));
    rows.write('\n');
  }
}
