package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestCommandTest {
  private static final String CLOSING =
      Path.of(System.getProperty("tingjian.home"), "rules/zh/closing.yaml").toString();

  @TempDir Path data;
  private final StringWriter errors = new StringWriter();
  private int exit;

  @BeforeEach
  void installationWithoutCalls() throws Exception {
    Store.open(data, Clock.systemUTC()).close();
  }

  @Test
  void everyRuleOfThePackIsReported() throws Exception {
    assertThat(run("rules", "backtest", CLOSING, "--set", "language=en"))
        .startsWith("zh-closing ")
        .contains("against no screened calls", "0 calls", "closing_missing", "0 new, 0 lost");
    assertThat(exit).isEqualTo(Tingjian.DONE);
    JsonNode report = new ObjectMapper().readTree(run("rules", "backtest", CLOSING, "--json"));
    assertThat(report.get("pack").asText()).isEqualTo("zh-closing");
    assertThat(report.get("rules").get(0).get("precision").get("high").asDouble()).isEqualTo(1);
  }

  @Test
  void wrongUseIsNamed() {
    run("rules", "backtest", CLOSING, "--rule", "tiger");
    assertThat(exit).isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).contains("--rule: zh-closing has no rule \"tiger\"");
    run("rules", "backtest", CLOSING, "--from", "yesterday");
    assertThat(exit).isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).contains("--from must be a day such as 2026-09-01");
    run("rules", "backtest", "no-such-file.yaml");
    assertThat(exit).isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).contains("no-such-file.yaml cannot be read");
  }

  @Test
  void checkNamesWhatNoModelCanWrite() {
    assertThat(run("rules", "check")).contains("no faults, 0 dead conditions");
    assertThat(exit).isEqualTo(Tingjian.DONE);
  }

  private String run(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String[] withData = java.util.Arrays.copyOf(arguments, arguments.length + 2);
      withData[arguments.length] = "--data";
      withData[arguments.length + 1] = data.toString();
      CommandLine line = Tingjian.commandLine();
      line.setErr(new PrintWriter(errors, true));
      exit = line.execute(withData);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
