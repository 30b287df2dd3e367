package io.tingjian.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptationTest {
  private static final String LEXICON =
      """
      办\t1.00\tban
      卡\t1.00\tka
      卡\t0.15\tqia
      套餐\t1.00\ttao can
      我\t1.00\two
      重庆\t1.00\tchong qing
      重\t1.00\tzhong
      """;

  private static final String MODEL =
      """
      \\data\\
      ngram 1=8
      ngram 2=2

      \\1-grams:
      -99\t<s>\t-0.30103
      -0.69897\t</s>
      -0.69897\t办\t-0.22185
      -0.82391\t卡
      -0.69897\t套餐
      -0.69897\t我
      -1.52288\t重庆
      -2.00000\t重

      \\2-grams:
      -0.30103\t<s> 我
      -0.39794\t办 套餐

      \\end\\
      """;

  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void modelWithItsLanguage() throws IOException {
    model = folder.resolve("model");
    Path kept = Files.createDirectories(model.resolve("adapt"));
    Files.writeString(kept.resolve("lexicon.txt"), LEXICON);
    Files.writeString(kept.resolve("lm.arpa"), MODEL);
    Files.writeString(kept.resolve("graph.conf"), "--scale=1.0\n--insertion=0.0\n--silence=0.5\n");
  }

  @Test
  void namesAreSaidAsTheLexiconAndTheirCharactersSay() throws Exception {
    Adaptation.Result result = adapt("重庆卡\n5G卡\n星锐\txing rui\n", null);
    assertThat(result.unsure())
        .containsExactly("重庆卡: chong qing ka / chong qing qia", "5G卡: wu ji ka / wu ji qia");
    assertThat(lexicon())
        .contains(
            "重庆卡\t1.00\tchong qing ka",
            "重庆卡\t0.15\tchong qing qia",
            "5G卡\t1.00\twu ji ka",
            "星锐\t1.00\txing rui")
        .noneMatch(row -> row.startsWith("重庆卡") && row.contains("zhong"));
  }

  @Test
  void aNameIsAsLikelyAsWanted() throws Exception {
    adapt("星锐\n云朵\t\t3\n", null);
    NgramModel language = language();
    assertThat(probability(language, "星锐")).isCloseTo(1e-4, within(1e-6));
    assertThat(probability(language, "云朵")).isCloseTo(3e-4, within(1e-6));
    assertThat(probability(language, "套餐")).isCloseTo(0.2 * (1 - 4e-4), within(1e-5));
  }

  @Test
  void manyNamesTogetherLeaveRoomForTheOthers() throws Exception {
    StringBuilder names = new StringBuilder();
    for (char c = '一'; c < '一' + 3000; c++) names.append(c).append("锐\txing rui\n");
    adapt(names.toString(), null);
    assertThat(probability(language(), "套餐")).isCloseTo(0.2 * 0.95, within(1e-3));
  }

  @Test
  void whatFollowsAHistoryStillSumsToOne() throws Exception {
    adapt("星锐\n", "我要办星锐卡。我办套餐\n办星锐");
    NgramModel language = language();
    for (long history : List.copyOf(language.histories())) {
      double sum = 0;
      for (int word = 1; word <= language.words(); word++)
        if (!language.word(word).equals("<s>")) sum += Math.pow(10, language.log(history, word));
      assertThat(sum).as("history %s", history).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void sentencesMakeTheirOwnWordOrderLikelier() throws Exception {
    adapt("星锐\n", null);
    double before = probability(language(), "办", "星锐");
    Adaptation.Result result = adapt("星锐\n", "我办星锐\n办星锐卡\n");
    assertThat(result.sentences()).isEqualTo(2);
    assertThat(probability(language(), "办", "星锐")).isGreaterThan(100 * before);
  }

  @Test
  void theNewModelCanBeAdaptedAgain() throws Exception {
    adapt("星锐\n", null);
    Files.move(folder.resolve("out"), folder.resolve("first"));
    Adaptation.Result again =
        Adaptation.write(
            folder.resolve("first"), material("云朵\n", null), Files.createDirectory(out()));
    assertThat(again.fresh()).isEqualTo(1);
    assertThat(new WrittenGraph(out().resolve("graph")).words).contains("星锐", "云朵");
  }

  @Test
  void aNameThatIsKnownKeepsItsReadings() throws Exception {
    Adaptation.Result result = adapt("套餐\n", null);
    assertThat(result.fresh()).isZero();
    assertThat(lexicon()).filteredOn(row -> row.startsWith("套餐")).hasSize(1);
    assertThat(probability(language(), "套餐")).isCloseTo(0.2, within(1e-3));
  }

  @Test
  void allFaultyLinesAreNamedAtOnce() {
    assertThatThrownBy(() -> adapt("# 注\n星锐\txing\n云朵\tyun duo\t-1\n好\thaoo\n", null))
        .isInstanceOf(GraphFault.class)
        .hasMessage(
            String.join(
                "\n",
                folder + "/names.txt:2: 星锐 has 2 characters, but 1 syllables",
                folder + "/names.txt:3: a weight is a number above 0 (got -1)",
                folder + "/names.txt:4: \"haoo\" is no pinyin"));
    assertThatThrownBy(() -> adapt("§一\n", null))
        .isInstanceOf(GraphFault.class)
        .hasMessageContaining("nobody knows how to say \"§\"; write the pinyin after a tab");
  }

  private Adaptation.Result adapt(String names, String text) throws Exception {
    return Adaptation.write(model, material(names, text), Files.createDirectories(out()));
  }

  private Adaptation.Material material(String names, String text) throws IOException {
    Path words = Files.writeString(folder.resolve("names.txt"), names);
    Optional<Path> sentences = Optional.empty();
    if (text != null) sentences = Optional.of(Files.writeString(folder.resolve("text.txt"), text));
    return new Adaptation.Material(words, sentences, Adaptation.LIKELIHOOD, Adaptation.TEXT_SHARE);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> lexicon() throws IOException {
    return new TextFile(out().resolve("adapt/lexicon.txt.gz")).reader().lines().toList();
  }

  private NgramModel language() throws Exception {
    return Arpa.read(new TextFile(out().resolve("adapt/lm.arpa.gz")));
  }

  private static double probability(NgramModel language, String... words) {
    long history = History.NONE;
    for (int i = 0; i < words.length - 1; i++)
      history = History.plus(history, language.number(words[i]));
    return Math.pow(10, language.log(history, language.number(words[words.length - 1])));
  }
}
