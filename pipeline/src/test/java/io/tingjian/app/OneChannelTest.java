package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.evaluate.Evaluation;
import io.tingjian.evaluate.EvaluationReport;
import io.tingjian.evaluate.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call on one channel, heard by the shipped model. */
class OneChannelTest {
  private static final String CALL = "TJ-0903-0003";

  @TempDir private Path folder;
  @TempDir private Path data;

  @Test
  void speechIsGivenToWhoeverSpeaks() throws Exception {
    for (String ending : new String[] {".wav", ".json", ".truth.json"})
      Files.copy(TryOut.DEMO.resolve(CALL + ending), folder.resolve(CALL + ending));
    try (LineOnTrial line =
        LineOnTrial.open(new TryOut(data).settings(Map.of()), TryOut.HOME, Clock.systemUTC())) {
      EvaluationReport report =
          Evaluation.of(folder, line::factsOf)
              .run(Source.SPEECH, line.mixedDown(), line, 1, (done, of) -> {});
      JsonNode share = new ObjectMapper().readTree(report.json()).path("speech_time");
      assertThat(share.path("right").asDouble()).isGreaterThan(0.9);
      assertThat(share.path("wrong").asDouble()).isLessThan(0.05);
      assertThat(report.table()).contains("speech on one channel given to");
    }
  }
}
