package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.call.CallState;
import io.tingjian.intake.Problem;
import io.tingjian.search.SearchRequest;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.QuarantineList.Case;
import io.tingjian.store.QuarantineList.Release;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.ShippedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls of two languages through the real line. No English model comes along: the shipped one,
 * installed under an English name, stands for it, so that choice, opening and sharing are the real
 * ones and only the words are not English.
 */
class LanguagesOnTheLineTest {
  private static final String ENGLISH = "vosk-model-small-en-us-0.15";
  private static final String CALL = "TJ-0915-0010";
  private static final String OTHER = "TJ-1013-0028";

  @TempDir Path root;

  @Test
  void aCallWhoseLanguageHasNoModelWaitsInQuarantineUntilOneIsInstalled() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, CALL, OTHER);
    speaks(tryOut, CALL, "\"language\": \"zh\"", "\"language\": \"en-US\"");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, Map.of())) {
      tryOut.screen(engine);
      assertThat(TryOut.detail(engine, OTHER).state()).isEqualTo(CallState.SCREENED);
      Case held = engine.store().quarantine().open().get(0);
      assertThat(Problem.wordingOf(held.reason(), held.arguments()).en())
          .isEqualTo(
              "\""
                  + CALL
                  + ".wav\" is spoken in \"en\", and no acoustic model for that language is"
                  + " installed. Run: tingjian models install "
                  + ENGLISH
                  + ", then: tingjian quarantine retry; or correct the language in the sidecar.");
      assertThat(recognisers()).as("nobody speaks English yet").isEqualTo(1);

      install(tryOut);
      assertThat(engine.store().quarantine().release(held.id())).isEqualTo(Release.BACK_ON_ITS_WAY);
      await()
          .atMost(Duration.ofMinutes(4))
          .until(
              () ->
                  engine.store().calls().work(held.id()).orElseThrow().state()
                      == CallState.SCREENED);
      Detail english = TryOut.detail(engine, CALL);
      assertThat(english.transcript().orElseThrow().model()).isEqualTo(ENGLISH);
      assertThat(english.transcript().orElseThrow().turns()).isNotEmpty();
      assertThat(english.facts().language()).isEqualTo("en");
      assertThat(engine.store().transcripts().labels(held.id()))
          .as("the classifiers learned Chinese")
          .allMatch(Map::isEmpty);
      assertThat(TryOut.detail(engine, OTHER).transcript().orElseThrow().model())
          .isEqualTo(engine.ears().model())
          .isNotEqualTo(ENGLISH);
      assertThat(recognisers()).as("one for each language").isEqualTo(2);
      assertThat(engine.search().find(SearchRequest.of("再见")).hits())
          .extracting(hit -> hit.id())
          .contains(held.id());
    }
  }

  @Test
  void theQueueChoosesTheModelWhereTheSidecarIsSilent() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, CALL, OTHER);
    speaks(tryOut, CALL, " \"language\": \"zh\",\n", "");
    speaks(tryOut, OTHER, " \"language\": \"zh\",\n", "");
    install(tryOut);
    Map<Setting, String> byQueue = Map.of(Setting.INTAKE_LANGUAGE_BY_QUEUE, "宽带报修=en");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, byQueue)) {
      tryOut.screen(engine);
      assertThat(TryOut.detail(engine, CALL).transcript().orElseThrow().model()).isEqualTo(ENGLISH);
      assertThat(TryOut.detail(engine, OTHER).transcript().orElseThrow().model())
          .isEqualTo(engine.ears().model());
    }
  }

  @Test
  void theUsualLanguageIsASetting() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, CALL);
    speaks(tryOut, CALL, " \"language\": \"zh\",\n", "");
    install(tryOut);
    Map<Setting, String> english =
        Map.of(Setting.INTAKE_LANGUAGE, "en", Setting.TRANSCRIBE_PROCESS, "same");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, english)) {
      tryOut.screen(engine);
      assertThat(engine.ears().model()).isEqualTo(ENGLISH);
      assertThat(engine.ears().forTrying()).isFalse();
      assertThat(TryOut.detail(engine, CALL).facts().language()).isEqualTo("en");
    }
  }

  private static void install(TryOut tryOut) throws Exception {
    AcousticModels.at(
            TryOut.HOME.resolve("models/acoustic"), tryOut.data, Clock.systemDefaultZone())
        .install(ENGLISH, ShippedModel.folder().toString(), Progress.NONE);
  }

  private static void speaks(TryOut tryOut, String call, String before, String after)
      throws Exception {
    Path sidecar = tryOut.folder.resolve(call + ".json");
    String text = Files.readString(sidecar);
    assertThat(text).contains(before);
    Files.writeString(sidecar, text.replace(before, after));
  }

  private static long recognisers() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .count();
  }
}
