package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        .startsWith("* vosk-model-small-cn-callcentre-0.3")
        .contains("shipped");
    assertThat(list).contains("vosk-model-cn-0.22").contains("1300 MB");
    assertThat(data.resolve("new")).doesNotExist();
  }

  @Test
  void theCardNamesTheSpeakers() {
    assertThat(run(0, "models", "card", "vosk-model-small-cn-callcentre-0.3"))
        .contains("Yue Tan", "Chen Wang", "Hugo Lopez", "CC-BY-SA", "AISHELL");
  }

  @Test
  void anUnknownModelIsOneLine() {
    run(3, "models", "use", "vosk-model-cn-9", "--data", data.toString());
    assertThat(errors.toString().lines()).singleElement().asString().contains("vosk-model-cn-0.22");
  }

  @Test
  void adaptIsToldWhatItGotWrong() throws Exception {
    Path words = Files.writeString(data.resolve("names.txt"), "星锐\n");
    run(2, "models", "adapt", "--words", data.resolve("none.txt").toString(), "--to", "ours");
    assertThat(errors.toString()).contains("none.txt cannot be read");
    run(2, "models", "adapt", "--words", words.toString(), "--to", "ours", "--likelihood", "0.5");
    assertThat(errors.toString()).contains("between 0 and 0.01 (got 0.5)");
  }

  @Test
  void compareNamesAnUnknownModelBeforeItHearsAnything() {
    run(3, "models", "compare", "nix", "nought", data.toString(), "--data", data.toString());
    assertThat(errors.toString()).contains("no model is called \"nix\"");
  }

  @Test
  void graphMakesAFolderForVosk() throws Exception {
    Files.writeString(data.resolve("lexicon.txt"), "您好\t1.00\tnin hao\n");
    Files.writeString(
        data.resolve("lm.arpa"),
        "\\data\\\nngram 1=3\n\n\\1-grams:\n-99\t<s>\t0.0\n-0.3\t</s>\n-0.3\t您好\n\n\\end\\\n");
    Path graph = data.resolve("graph");
    String said = run(0, "models", "graph", "--lm", data.toString(), "--out", graph.toString());
    assertThat(said).startsWith("1 words, ");
    assertThat(graph.resolve("HCLG.fst")).isNotEmptyFile();
    assertThat(graph.resolve("words.txt")).content().contains("您好 1\n");
    run(2, "models", "graph", "--lm", data.toString(), "--out", graph.toString(), "--silence", "1");
    assertThat(errors.toString()).contains("silence must lie between 0 and 1");
  }

  private String run(int expected, String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      CommandLine line = Tingjian.commandLine();
      line.setErr(new PrintWriter(errors, true));
      line.setOut(new PrintWriter(said, true, StandardCharsets.UTF_8));
      assertThat(line.execute(arguments)).as(errors.toString()).isEqualTo(expected);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
