package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void anUnknownTaskIsWrongUseAndTheKnownOnesAreNamed() {
    assertThat(run("train", "joy")).isEqualTo(Tingjian.WRONG_USE);
    assertThat(err)
        .asString()
        .contains("unknown task \"joy\"; known: customer_anger, impatience_or_rudeness, ");
  }

  @Test
  void trainingNothingIsWrongUse() {
    assertThat(run("train")).isEqualTo(Tingjian.WRONG_USE);
    assertThat(err).asString().contains("or say --all");
  }

  @Test
  void faultyUtterancesAreNamedByTheirLines() throws IOException {
    Files.writeString(folder.resolve("customer_anger.tsv"), "other\t好的\n");
    assertThat(run("train", "customer_anger", "--data-dir", folder.toString()))
        .isEqualTo(Tingjian.CANNOT_RUN);
    assertThat(err)
        .asString()
        .contains("customer_anger.tsv:1: expected label, text and family (got 2 columns)");
  }

  @Test
  void evaluatingAFileIsWrongUse() throws IOException {
    Path file = Files.writeString(folder.resolve("call.wav"), "");
    assertThat(run("evaluate", file.toString())).isEqualTo(Tingjian.WRONG_USE);
    assertThat(err).asString().contains("is not a folder");
  }

  private int run(String... arguments) {
    CommandLine line = Tingjian.commandLine();
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
