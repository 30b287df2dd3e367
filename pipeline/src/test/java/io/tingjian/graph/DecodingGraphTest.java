package io.tingjian.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.audio.DemoCalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodingGraphTest {
  /** 是 and 事 sound alike, 谁 is said in two ways, 有事 begins like 有. */
  private static final String LEXICON =
      """
      事\t1.00\tshi
      是\t1.00\tshi
      有\t1.00\tyou
      有事\t1.00\tyou shi
      谁\t1.00\tshei
      谁\t0.50\tshui
      """;

  private static final String MODEL =
      """
      \\data\\
      ngram 1=8
      ngram 2=4
      ngram 3=2

      \\1-grams:
      -99\t<s>\t-0.30103
      -0.69897\t</s>
      -0.69897\t事
      -0.69897\t是\t-0.22185
      -0.69897\t有\t-0.15490
      -1.00000\t有事
      -1.00000\t谁\t-0.30103
      -1.30103\t无

      \\2-grams:
      -0.30103\t<s> 有
      -0.52288\t是 谁
      -0.39794\t有 事\t-0.30103
      -0.30103\t谁 有\t-0.30103

      \\3-grams:
      -0.30103\t有 事 </s>
      -0.30103\t谁 有 事

      \\end\\
      """;

  private static final double NEVER = 1e-6;
  private static final GraphSettings SILENCELESS = new GraphSettings(1, 0, NEVER);

  @TempDir Path folder;

  @Test
  void aSentenceIsAsLikelyAsTheModelSays() throws Exception {
    WrittenGraph graph = build(SILENCELESS);
    // <s> 有 0.5, 有 事 0.4, 有 事 </s> 0.5
    assertThat(graph.probability("有", "事")).isCloseTo(0.5 * 0.4 * 0.5, within(0.001));
    // <s> backs off to 是 0.5 x 0.2, 是 谁 0.3, 谁 backs off to </s> 0.5 x 0.2
    assertThat(graph.probability("是", "谁")).isCloseTo(0.1 * 0.3 * 0.1, within(0.0001));
    // 有事 is no 有 and 事: <s> backs off 0.5 x 0.1, nothing is known after it but </s> 0.2
    assertThat(graph.probability("有事")).isCloseTo(0.05 * 0.2, within(0.0001));
  }

  @Test
  void everyWordCostsTheInsertionAndTheScaleWeighsTheModel() throws Exception {
    double plain = build(SILENCELESS).probability("有", "事");
    double dearer = build(new GraphSettings(1, 0.7, NEVER)).probability("有", "事");
    double scaled = build(new GraphSettings(0.5, 0, NEVER)).probability("有", "事");
    assertThat(Math.log(plain / dearer)).isCloseTo(2 * 0.7, within(0.01));
    assertThat(scaled).isCloseTo(Math.sqrt(plain), within(0.005));
  }

  @Test
  void aSilenceMayFollowEveryWord() throws Exception {
    double even = build(GraphSettings.DEFAULT).probability("有", "事");
    double never = build(SILENCELESS).probability("有", "事");
    // Before the first word, between the two, and at the end.
    assertThat(even).isCloseTo(never * Math.pow(0.5, 3), within(0.0005));
  }

  @Test
  void aWordWithoutReadingIsLeftOut() throws Exception {
    WrittenGraph graph = build(GraphSettings.DEFAULT);
    assertThat(graph.words).containsExactly("<eps>", "事", "是", "有", "有事", "谁", "#0", "<s>", "</s>");
    assertThat(graph.probability("无")).isZero();
  }

  @Test
  void everyStateIsEnteredByOnePhoneAndLoopsInIt() throws Exception {
    WrittenGraph graph = build(GraphSettings.DEFAULT);
    int[] entry = new int[graph.states.size()];
    for (int s = 0; s < entry.length; s++)
      for (WrittenGraph.Arc arc : graph.states.get(s).arcs()) {
        if (arc.target() == s) continue;
        assertThat(entry[arc.target()]).isIn(0, arc.transition() + 1);
        entry[arc.target()] = arc.transition() + 1;
      }
    for (int s = 1; s < entry.length; s++) {
      int state = s;
      int forward = entry[s] - 1;
      if (forward == 0) assertThat(graph.entered(s)).isFalse();
      else
        assertThat(graph.states.get(s).arcs())
            .filteredOn(arc -> arc.target() == state)
            .extracting(WrittenGraph.Arc::transition)
            .containsExactly(forward - 1);
    }
  }

  @Test
  void arcsAreSortedByWhatTheyConsume() throws Exception {
    for (WrittenGraph.State state : build(GraphSettings.DEFAULT).states)
      assertThat(state.arcs().stream().map(WrittenGraph.Arc::transition).toList()).isSorted();
  }

  @Test
  void historiesThatLeaveTheSameToSayAreKeptOnce() throws Exception {
    WrittenGraph one = build(GraphSettings.DEFAULT);
    // 是 谁 now goes on exactly as 谁 does, which it would back off to.
    String twin =
        MODEL
            .replace("-0.52288\t是 谁\n", "-0.52288\t是 谁\t-0.30103\n-0.52288\t有 谁\t-0.30103\n")
            .replace("\\end", "-0.69897\t是 谁 有\n-0.69897\t有 谁 有\n\\end");
    String single = twin.replace("-0.69897\t有 谁 有\n", "").replace("有 谁\t-0.30103", "有 谁");
    assertThat(build(twin, GraphSettings.DEFAULT).states)
        .hasSameSizeAs(build(single, GraphSettings.DEFAULT).states)
        .hasSizeGreaterThan(one.states.size());
  }

  @Test
  void packedFilesAreReadAsWell() throws Exception {
    Path language = language(MODEL);
    for (String name : List.of("lm.arpa", "lexicon.txt")) {
      try (GZIPOutputStream packed =
          new GZIPOutputStream(Files.newOutputStream(language.resolve(name + ".gz")))) {
        Files.copy(language.resolve(name), packed);
      }
    }
    byte[] plain = graphOf(language);
    Files.delete(language.resolve("lm.arpa"));
    Files.delete(language.resolve("lexicon.txt"));
    assertThat(graphOf(language)).isEqualTo(plain);
  }

  @Test
  void faultsNameFileAndLine() throws Exception {
    Path language = language(MODEL);
    Files.writeString(language.resolve("lexicon.txt"), "有\t1.00\tyou\n事\t1.00\tshib\n");
    assertThatThrownBy(() -> graphOf(language))
        .isInstanceOf(GraphFault.class)
        .hasMessage(language.resolve("lexicon.txt") + ":2: \"shib\" is no pinyin");
    Files.delete(language.resolve("lexicon.txt"));
    assertThatThrownBy(() -> graphOf(language))
        .isInstanceOf(GraphFault.class)
        .hasMessageContaining("lacks lexicon.txt");
    Files.writeString(language.resolve("lexicon.txt"), LEXICON);
    Files.writeString(language.resolve("lm.arpa"), "hello\n");
    assertThatThrownBy(() -> graphOf(language))
        .isInstanceOf(GraphFault.class)
        .hasMessageContaining("is it ARPA text?");
  }

  @Test
  void phonesAreNumberedAsTheShippedNetworkWasTrained() throws Exception {
    graphOf(language(MODEL));
    Path graph = folder.resolve("graph");
    try (ZipFile shipped = new ZipFile(shippedZip().toFile())) {
      for (String name : List.of("graph/phones.txt", "graph/phones/word_boundary.int"))
        try (InputStream file =
            shipped.getInputStream(
                shipped.stream().filter(e -> e.getName().endsWith(name)).findAny().orElseThrow())) {
          assertThat(graph.resolve(name.substring("graph/".length())))
              .hasBinaryContent(file.readAllBytes());
        }
    }
  }

  private static Path shippedZip() throws IOException {
    try (var files = Files.walk(DemoCalls.home().resolve("models/acoustic"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  private WrittenGraph build(GraphSettings settings) throws Exception {
    return build(MODEL, settings);
  }

  private WrittenGraph build(String model, GraphSettings settings) throws Exception {
    DecodingGraph.build(language(model), folder.resolve("graph"), settings);
    return new WrittenGraph(folder.resolve("graph"));
  }

  private byte[] graphOf(Path language) throws Exception {
    DecodingGraph.build(language, folder.resolve("graph"), GraphSettings.DEFAULT);
    return Files.readAllBytes(folder.resolve("graph/HCLG.fst"));
  }

  private Path language(String model) throws IOException {
    Path language = Files.createDirectories(folder.resolve("language"));
    Files.writeString(language.resolve("lexicon.txt"), LEXICON, StandardCharsets.UTF_8);
    Files.writeString(language.resolve("lm.arpa"), model, StandardCharsets.UTF_8);
    return language;
  }
}
