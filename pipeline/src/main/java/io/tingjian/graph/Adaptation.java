package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Teaches a model the names of a customer: the graph is made again from the language model that
 * came with the old one, with the names in it. The acoustics stay as they are. Takes half a minute
 * of one core and 700 MB of memory.
 */
public final class Adaptation {
  /** Where a model keeps what its graph was made of: lm.arpa, lexicon.txt, graph.conf. */
  public static final String FOLDER = "adapt";

  /** As likely as a word that comes up once in ten thousand. */
  public static final double LIKELIHOOD = NewNames.USUAL;

  /** What a text counts where it has much to say. */
  public static final double TEXT_SHARE = 0.5;

  private Adaptation() {}

  /**
   * What a customer brings.
   *
   * @param words a name a line, perhaps with a tab and its pinyin, a tab and its weight
   * @param text sentences as customers and agents say them, in characters
   * @param likelihood of an ordinary name wherever a word is expected, between 0 and 0.01
   * @param textShare of what follows a frequent word of the text, between 0 and 0.9
   */
  public record Material(Path words, Optional<Path> text, double likelihood, double textShare) {
    public Material {
      if (!(likelihood > 0 && likelihood <= 0.01))
        throw new IllegalArgumentException(
            "a name's likelihood lies between 0 and 0.01 (got " + likelihood + ")");
      if (!(textShare > 0 && textShare <= 0.9))
        throw new IllegalArgumentException(
            "the text's share lies between 0 and 0.9 (got " + textShare + ")");
    }
  }

  /**
   * What became of it.
   *
   * @param fresh names that the model had no word for
   * @param unsure names whose characters can be said in several ways, with those that are listened
   *     for: {@code 长乐府: zhang yue fu / chang yue fu}
   * @param sentences of the text that could be used
   */
  public record Result(
      int names, int fresh, List<String> unsure, int sentences, DecodingGraph.Size graph) {
    public Result {
      unsure = List.copyOf(unsure);
    }
  }

  /** Whether a model brought along what a new graph is made of. */
  public static boolean possible(Path model) {
    return Files.isRegularFile(model.resolve(FOLDER).resolve(GraphSettings.FILE));
  }

  /**
   * Writes {@code graph} and {@code adapt} of the new model.
   *
   * @param model the old one, {@link #possible}
   * @param out the new one's folder, which must be there
   * @throws GraphFault naming all lines that cannot be used
   */
  public static Result write(Path model, Material material, Path out)
      throws IOException, GraphFault {
    Path source = model.resolve(FOLDER);
    List<Name> names = Name.read(material.words(), name -> {});
    if (names.isEmpty())
      throw new GraphFault(material.words() + " holds no names; one a line, please");
    GraphSettings settings = GraphSettings.read(source.resolve(GraphSettings.FILE));
    Lexicon old = Lexicon.read(TextFile.in(source, Lexicon.FILE));
    NgramModel language = Arpa.read(TextFile.in(source, Arpa.FILE));
    Lexicon lexicon = enlarged(old, names, language, material.words());
    NewNames.add(names, material.likelihood(), language);
    int sentences = 0;
    if (material.text().isPresent())
      sentences = read(material.text().get(), lexicon, language, material.textShare());
    language.balance();
    Path kept = Files.createDirectories(out.resolve(FOLDER));
    lexicon.write(new TextFile(kept.resolve(Lexicon.FILE + ".gz")));
    Arpa.write(language, new TextFile(kept.resolve(Arpa.FILE + ".gz")));
    settings.write(kept.resolve(GraphSettings.FILE));
    DecodingGraph.Size size =
        DecodingGraph.write(language, lexicon, out.resolve("graph"), settings);
    Map<String, List<Lexicon.Entry>> fresh = new LinkedHashMap<>(lexicon.byWord());
    fresh.keySet().removeAll(old.byWord().keySet());
    return new Result(names.size(), fresh.size(), unsure(fresh), sentences, size);
  }

  private static Lexicon enlarged(Lexicon old, List<Name> names, NgramModel language, Path file)
      throws GraphFault {
    Map<String, List<Lexicon.Entry>> words = new LinkedHashMap<>(old.byWord());
    Readings readings = new Readings(old.byWord(), segmenter(old, language));
    List<String> faults = new ArrayList<>();
    for (Name name : names) {
      try {
        words.put(name.text(), readings.of(name));
      } catch (IllegalArgumentException e) {
        faults.add(file + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) throw new GraphFault(faults);
    return new Lexicon(words.values().stream().flatMap(List::stream).toList());
  }

  private static List<String> unsure(Map<String, List<Lexicon.Entry>> fresh) {
    List<String> unsure = new ArrayList<>();
    fresh.forEach(
        (word, entries) -> {
          if (entries.size() > 1)
            unsure.add(
                word
                    + ": "
                    + entries.stream()
                        .map(entry -> String.join(" ", entry.syllables()))
                        .collect(Collectors.joining(" / ")));
        });
    return unsure;
  }

  private static int read(Path text, Lexicon lexicon, NgramModel language, double share)
      throws IOException {
    Segmenter segmenter = segmenter(lexicon, language);
    TextCounts counts = new TextCounts(language);
    try (BufferedReader rows = new TextFile(text).reader()) {
      for (String row; (row = rows.readLine()) != null; )
        for (List<String> sentence : segmenter.cut(row.strip())) counts.add(sentence);
    }
    counts.mixInto(share);
    return counts.sentences();
  }

  private static Segmenter segmenter(Lexicon lexicon, NgramModel language) {
    return new Segmenter(
        lexicon.byWord(),
        word -> language.find(word).map(number -> language.log(History.NONE, number)).orElse(-9.0));
  }
}
