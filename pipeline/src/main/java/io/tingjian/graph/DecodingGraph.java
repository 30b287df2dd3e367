package io.tingjian.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder {@code graph} of a Vosk model. Nothing native runs; half a minute and 700 MB do. */
public final class DecodingGraph {
  private DecodingGraph() {}

  /**
   * What was made.
   *
   * @param words that can be recognized
   * @param bytes of the search graph
   */
  public record Size(int words, int states, long arcs, long bytes) {}

  /**
   * Makes a graph from a language model.
   *
   * @param language folder with {@code lm.arpa} (n-grams of up to four words) and {@code
   *     lexicon.txt} ({@code word<TAB>weight<TAB>pinyin}), each plain or with {@code .gz}
   * @param out is made where it is missing; holds the files that Vosk reads and {@code graph.conf}
   * @throws GraphFault naming file, line and what is wrong there
   */
  public static Size build(Path language, Path out, GraphSettings settings)
      throws IOException, GraphFault {
    Lexicon lexicon = Lexicon.read(TextFile.in(language, Lexicon.FILE));
    NgramModel model = Arpa.read(TextFile.in(language, Arpa.FILE));
    return write(model, lexicon, out, settings);
  }

  static Size write(NgramModel model, Lexicon lexicon, Path out, GraphSettings settings)
      throws IOException {
    Files.createDirectories(out.resolve("phones"));
    Pronunciations pronunciations = Pronunciations.of(lexicon);
    ConstFst fst = SelfLoops.added(new WordGraph(model, pronunciations, settings));
    Path file = out.resolve("HCLG.fst");
    fst.write(file);
    words(pronunciations.words(), out.resolve("words.txt"));
    phones(out);
    settings.write(out.resolve(GraphSettings.FILE));
    return new Size(pronunciations.words().size(), fst.states(), fst.arcs(), Files.size(file));
  }

  private static void words(List<String> words, Path file) throws IOException {
    try (BufferedWriter rows = Files.newBufferedWriter(file)) {
      int number = 0;
      rows.write("<eps> " + number + "\n");
      for (String word : words) rows.write(word + " " + ++number + "\n");
      for (String mark : List.of("#0", NgramModel.START, NgramModel.END))
        rows.write(mark + " " + ++number + "\n");
    }
  }

  private static void phones(Path out) throws IOException {
    StringBuilder names = new StringBuilder();
    StringBuilder places = new StringBuilder();
    for (int phone = 0; phone < Phones.count(); phone++) {
      names.append(Phones.name(phone)).append(' ').append(phone).append('\n');
      if (phone > 0) places.append(phone).append(' ').append(Phones.position(phone)).append('\n');
    }
    Files.writeString(out.resolve("phones.txt"), names);
    Files.writeString(out.resolve("phones/word_boundary.int"), places);
  }
}
