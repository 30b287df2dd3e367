package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.audio.DemoCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcousticModelsTest {
  @TempDir Path folder;

  @Test
  void theCatalogueNamesTheShippedAndTheOfficialModels() throws Exception {
    List<ListedModel> models = shipped().list();
    assertThat(models)
        .extracting(ListedModel::name)
        .containsExactly(
            ShippedModel.NAME,
            "vosk-model-small-cn-0.22",
            "vosk-model-cn-0.22",
            "vosk-model-small-en-us-0.15",
            "vosk-model-en-us-0.22");
    assertThat(models.get(0).state()).isEqualTo(ListedModel.State.SHIPPED);
    assertThat(models.get(0).inUse()).isTrue();
    assertThat(models.get(2).state()).isEqualTo(ListedModel.State.AVAILABLE);
    assertThat(models.get(2).entry().orElseThrow().url().orElseThrow())
        .hasToString("https://alphacephei.com/vosk/models/vosk-model-cn-0.22.zip");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void theShippedModelIsUnpackedOnceWhoeverAsks() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(3);
    try {
      Callable<InstalledModel> ask = () -> shipped().inUse("zh", Progress.NONE);
      Path expected = folder.resolve("data/models").resolve(ShippedModel.NAME);
      for (Future<InstalledModel> answer : askers.invokeAll(List.of(ask, ask, ask)))
        assertThat(answer.get()).isEqualTo(new InstalledModel(ShippedModel.NAME, expected));
      assertThat(ModelLayout.faults(expected)).isEmpty();
      assertThat(left()).containsExactly(ShippedModel.NAME);
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void verifyOpensTheModelAndLetsItHear() throws Exception {
    Verification tried = shipped().verify(ShippedModel.NAME, Progress.NONE);
    assertThat(tried.heard()).contains("您好");
    assertThat(tried.bytes()).isGreaterThan(10_000_000);
    assertThat(tried.sampleMs()).isEqualTo(3000);
  }

  @Test
  void aLanguageWithoutAModelSaysSo() throws Exception {
    AcousticModels models = shipped();
    assertThatThrownBy(() -> models.inUse("en", Progress.NONE))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("\"en\"")
        .hasMessageContaining("models install vosk-model-small-en-us-0.15");
    assertThat(models.speak("en")).isFalse();
    assertThat(models.toInstall("yue")).isEqualTo("NAME --from URL|FILE|DIR");
  }

  @Test
  void theFirstModelOfALanguageIsInUseAsSoonAsItIsInstalled() throws Exception {
    AcousticModels models = shipped();
    String english = "vosk-model-small-en-us-0.15";
    models.install(english, ShippedModel.folder().toString(), Progress.NONE);
    assertThat(models.speak("en")).isTrue();
    assertThat(models.inUse("en", Progress.NONE).name()).isEqualTo(english);
    assertThat(models.inUse("zh", Progress.NONE).name()).isEqualTo(ShippedModel.NAME);
  }

  @Test
  void aDownloadShowsProgressAndAppearsWhole() throws Exception {
    try (ModelServer server = new ModelServer(TinyModel.zip())) {
      List<Long> done = new ArrayList<>();
      AcousticModels models = tiny(server.url(), "");
      InstalledModel model =
          models.install(TinyModel.NAME, (stage, bytes, total) -> done.add(bytes));
      assertThat(ModelLayout.faults(model.folder())).isEmpty();
      assertThat(done).contains((long) TinyModel.zip().length);
      assertThat(left()).containsExactly(TinyModel.NAME);
      assertThat(models.list().get(0).state()).isEqualTo(ListedModel.State.INSTALLED);
    }
  }

  @Test
  void aBrokenOffDownloadGoesOnWhereItStopped() throws Exception {
    try (ModelServer server = new ModelServer(TinyModel.zip())) {
      AcousticModels models = tiny(server.url(), "");
      server.breakOffAfter(70_000);
      assertThatThrownBy(() -> models.install(TinyModel.NAME, Progress.NONE))
          .isInstanceOf(ModelUnusable.class)
          .hasMessageContaining("goes on from where it stopped");
      assertThat(folder.resolve("data/models").resolve(TinyModel.NAME)).doesNotExist();
      long have = Files.size(folder.resolve("data/models").resolve(left().get(0)));
      server.breakOffAfter(Integer.MAX_VALUE);
      models.install(TinyModel.NAME, Progress.NONE);
      assertThat(have).isPositive();
      assertThat(server.ranges()).containsExactly("all", "bytes=" + have + "-");
      assertThat(left()).containsExactly(TinyModel.NAME);
    }
  }

  @Test
  void aServerWithoutTheModelSaysItsStatus() throws Exception {
    try (ModelServer server = new ModelServer(new byte[1])) {
      AcousticModels models = tiny(server.url().replace("model.zip", "other.zip"), "");
      assertThatThrownBy(() -> models.install(TinyModel.NAME, Progress.NONE))
          .hasMessageContaining("404");
    }
  }

  @Test
  void anArchiveWithTheWrongSumIsRefused() throws Exception {
    try (ModelServer server = new ModelServer(TinyModel.zip())) {
      AcousticModels models = tiny(server.url(), "0".repeat(64));
      assertThatThrownBy(() -> models.install(TinyModel.NAME, Progress.NONE))
          .hasMessageContaining("SHA-256");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void damagedAndForeignArchivesLeaveNothingBehind() throws Exception {
    byte[] whole = TinyModel.zip();
    byte[] flipped = whole.clone();
    flipped[20_000] ^= 1;
    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("no whole zip");
    assertThat(refusal(flipped)).contains("no whole zip");
    assertThat(refusal("just text".getBytes())).contains("no whole zip");
    assertThat(refusal(TinyModel.zipWithout("graph/HCLG.fst"))).contains("lacks graph/HCLG.fst");
    assertThat(refusal(TinyModel.zip("../../", List.of("am/final.mdl")))).contains("lie outside");
    assertThat(folder.resolve("am")).doesNotExist();
    assertThat(left()).isEmpty();
  }

  @Test
  void anOwnFolderIsUsedWhereItLies() throws Exception {
    Path own = TinyModel.folder(folder.resolve("elsewhere"));
    AcousticModels models = shipped();
    models.install("our-own", own.toString(), Progress.NONE);
    models.use("our-own", "zh", Progress.NONE);
    assertThat(models.inUse("zh", Progress.NONE)).isEqualTo(new InstalledModel("our-own", own));
    assertThat(models.list()).last().extracting(ListedModel::name).isEqualTo("our-own");
    assertThat(models.list()).filteredOn(ListedModel::inUse).hasSize(1);
    Files.delete(own.resolve("am/final.mdl"));
    assertThatThrownBy(() -> models.inUse("zh", Progress.NONE))
        .hasMessageContaining("lacks am/final.mdl");
  }

  @Test
  void aDamagedInstalledModelIsReplaced() throws Exception {
    Path zip = Files.write(folder.resolve("a.zip"), TinyModel.zip());
    AcousticModels models = shipped();
    InstalledModel model = models.install("own", zip.toString(), Progress.NONE);
    Files.delete(model.folder().resolve("am/final.mdl"));
    models.install("own", zip.toString(), Progress.NONE);
    assertThat(ModelLayout.faults(model.folder())).isEmpty();
  }

  @Test
  void unknownNamesNameTheKnownOnes() throws Exception {
    AcousticModels models = shipped();
    assertThatThrownBy(() -> models.install("vosk-model-fr", Progress.NONE))
        .hasMessageContaining("vosk-model-small-cn-0.22");
    assertThatThrownBy(() -> models.use("vosk-model-cn-0.22", "zh", Progress.NONE))
        .hasMessageContaining("tingjian models install vosk-model-cn-0.22");
    assertThatThrownBy(() -> models.install("../../x", "a.zip", Progress.NONE))
        .hasMessageContaining("no name for a model");
  }

  private String refusal(byte[] archive) throws Exception {
    Path zip = Files.write(folder.resolve("a.zip"), archive);
    try {
      shipped().install("own", zip.toString(), Progress.NONE);
      return "installed";
    } catch (ModelUnusable e) {
      return e.getMessage();
    }
  }

  private AcousticModels shipped() throws ModelUnusable {
    Path home = DemoCalls.home().resolve("models/acoustic");
    return AcousticModels.at(home, folder.resolve("data"), Clock.systemUTC());
  }

  private AcousticModels tiny(String url, String sha256) throws Exception {
    Path home = TinyModel.home(folder.resolve("home"), url, sha256);
    return AcousticModels.at(home, folder.resolve("data"), Clock.systemUTC());
  }

  /** Everything in the models' folder but the notes. */
  private List<String> left() throws IOException {
    if (!Files.exists(folder.resolve("data/models"))) return List.of();
    try (Stream<Path> files = Files.list(folder.resolve("data/models"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
