package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.graph.Adaptation;
import io.tingjian.graph.DecodingGraph;
import io.tingjian.graph.GraphSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAdaptationTest {
  /**
   * Enough words for the greeting that every model is tried with; its company is not among them.
   */
  private static final String LEXICON =
      """
      您好\t1.00\tnin hao
      我\t1.00\two
      是\t1.00\tshi
      舒\t1.00\tshu
      测\t1.00\tce
      调查\t1.00\tdiao cha
      的\t1.00\tde
      访问\t1.00\tfang wen
      员\t1.00\tyuan
      """;

  private static final String MODEL =
      """
      \\data\\
      ngram 1=11

      \\1-grams:
      -99\t<s>\t0.00000
      -0.60000\t</s>
      -0.80000\t您好
      -0.80000\t我
      -0.80000\t是
      -2.60000\t舒
      -2.60000\t测
      -2.00000\t调查
      -0.80000\t的
      -1.50000\t访问
      -1.50000\t员

      \\end\\
      """;

  @TempDir Path folder;
  private AcousticModels models;
  private InstalledModel small;

  @BeforeEach
  void aModelThatBroughtItsLanguageAlong() throws Exception {
    Path model = folder.resolve("small");
    for (String part : List.of("am/final.mdl", "conf/model.conf", "conf/mfcc.conf"))
      copy(ShippedModel.folder().resolve(part), model.resolve(part));
    Path kept = Files.createDirectories(model.resolve("adapt"));
    Files.writeString(kept.resolve("lexicon.txt"), LEXICON);
    Files.writeString(kept.resolve("lm.arpa"), MODEL);
    DecodingGraph.build(kept, model.resolve("graph"), GraphSettings.DEFAULT);
    copy(model.resolve("graph/graph.conf"), kept.resolve("graph.conf"));
    models =
        AcousticModels.at(
            TinyModel.home(folder.resolve("home"), "http://127.0.0.1/", ""),
            folder.resolve("data"),
            Clock.systemUTC());
    small = models.install("small", model.toString(), Progress.NONE);
  }

  @Test
  void aNameThatTheModelCouldNotWriteIsHeard() throws Exception {
    assertThat(models.verify("small", Progress.NONE).heard().split(" ")).contains("您好", "调查");
    AdaptedModel made = adapt("舒测调查\n", "ours", Namesake.KEEP);
    assertThat(made.learned().fresh()).isEqualTo(1);
    assertThat(models.verify("ours", Progress.NONE).heard().split(" ")).contains("您好", "舒测调查");
  }

  @Test
  void theNewModelIsListedChosenAndHasACard() throws Exception {
    adapt("舒测调查\n", "ours", Namesake.KEEP);
    assertThat(models.list()).extracting(ListedModel::name).contains("ours");
    assertThat(models.use("ours", "zh", Progress.NONE).folder())
        .isEqualTo(folder.resolve("data/models/ours"));
    assertThat(models.card("ours").orElseThrow())
        .contains("from small")
        .contains("| names | 1 from names.txt, 1 of them new |");
  }

  @Test
  void anOwnModelIsReplacedOnlyWhenAskedTo() throws Exception {
    adapt("舒测调查\n", "ours", Namesake.KEEP);
    assertThatThrownBy(() -> adapt("云朵\n", "ours", Namesake.KEEP))
        .hasMessage("a model is called ours already; choose another name, or say --replace");
    adapt("云朵\n", "ours", Namesake.REPLACE);
    assertThat(folder.resolve("data/models/ours/graph/words.txt"))
        .content()
        .contains("云朵")
        .doesNotContain("舒测调查");
    assertThatThrownBy(() -> adapt("云朵\n", TinyModel.NAME, Namesake.REPLACE))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("is in the catalogue");
  }

  @Test
  void namesThatCannotBeReadLeaveNothingBehind() throws Exception {
    assertThatThrownBy(() -> adapt("云朵\tyun duoo\n", "ours", Namesake.KEEP))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("names.txt:1: \"duoo\" is no pinyin");
    try (Stream<Path> left = Files.list(folder.resolve("data/models"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactly("models.properties");
    }
  }

  @Test
  void whatMadeTheOldGraphUsefulForOtherWordsStaysBehind() throws Exception {
    Files.createDirectories(small.folder().resolve("rescore"));
    Files.writeString(small.folder().resolve("rescore/G.fst"), "old words");
    assertThat(adapt("云朵\n", "ours", Namesake.KEEP).model().folder())
        .isDirectoryNotContaining("glob:**/rescore");
  }

  @Test
  void anOfficialModelIsRefusedWithAWayOut() throws Exception {
    Path official = TinyModel.folder(folder);
    Files.move(official.resolve("graph/HCLG.fst"), official.resolve("graph/HCLr.fst"));
    Files.writeString(official.resolve("graph/Gr.fst"), "x");
    InstalledModel model = models.install("official", official.toString(), Progress.NONE);
    assertThatThrownBy(() -> models.adapt(model, "ours", material("云朵\n"), Namesake.KEEP))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("official cannot learn words")
        .hasMessageContaining("alphacephei.com/vosk/adaptation")
        .hasMessageContaining("--from");
  }

  private AdaptedModel adapt(String names, String to, Namesake namesake) throws Exception {
    return models.adapt(small, to, material(names), namesake);
  }

  private Adaptation.Material material(String names) throws IOException {
    return new Adaptation.Material(
        Files.writeString(folder.resolve("names.txt"), names),
        Optional.empty(),
        Adaptation.LIKELIHOOD,
        Adaptation.TEXT_SHARE);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }
}
