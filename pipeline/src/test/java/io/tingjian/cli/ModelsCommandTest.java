package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {
  @TempDir Path data;

  private final StringWriter errors = new StringWriter();

  @Test
  void listShowsWhatIsInUseAndTouchesNothing() {
    String list = run(0, "models", "list", "--data", data.resolve("new").toString());
    assertThat(list.lines()).hasSize(5);
    assertThat(list.lines().findFirst().orElseThrow())
        .startsWith("* vosk-model-small-cn-callcentre-0.2")
        .contains("shipped");
    assertThat(list).contains("vosk-model-cn-0.22").contains("1300 MB");
    assertThat(data.resolve("new")).doesNotExist();
  }

  @Test
  void theCardNamesTheSpeakers() {
    assertThat(run(0, "models", "card", "vosk-model-small-cn-callcentre-0.2"))
        .contains("Yue Tan", "Chen Wang", "Hugo Lopez", "CC-BY-SA", "AISHELL");
  }

  @Test
  void anUnknownModelIsOneLine() {
    run(3, "models", "use", "vosk-model-cn-9", "--data", data.toString());
    assertThat(errors.toString().lines()).singleElement().asString().contains("vosk-model-cn-0.22");
  }

  private String run(int expected, String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      CommandLine line = Tingjian.commandLine();
      line.setErr(new PrintWriter(errors, true));
      assertThat(line.execute(arguments)).as(errors.toString()).isEqualTo(expected);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
