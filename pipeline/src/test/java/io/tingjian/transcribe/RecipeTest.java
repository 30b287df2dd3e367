package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tingjian.audio.DemoCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code models/training/acoustic} with tiny numbers. Python and its packages lie in the
 * user's cache after the first time; where they cannot be had, the test is skipped and says so.
 */
class RecipeTest {
  private static final String TRAINER = "TINGJIAN_RECIPE_PYTHON";

  @TempDir Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void theShippedNetHearsWithALanguageThatTheRecipeMade() throws Exception {
    Path work = smoke(pythonForText(), "language");
    Path model = folder.resolve("model");
    copy(ShippedModel.folder().resolve("am"), model.resolve("am"));
    copy(ShippedModel.folder().resolve("conf"), model.resolve("conf"));
    copy(work.resolve("graph"), model.resolve("graph"));
    Set<String> vocabulary =
        Files.readAllLines(work.resolve("graph/words.txt")).stream()
            .map(row -> row.split(" ")[0])
            .collect(Collectors.toSet());
    assertThat(vocabulary).hasSizeBetween(4_000, 20_000);

    Verification heard = Verification.of(new InstalledModel("recipe", model));
    assertThat(heard.heard().split(" ")).hasSizeGreaterThan(3).allMatch(vocabulary::contains);
    assertThat(heard.heard()).contains("您好");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void theWholeRecipeEndsInAModelThatVoskLoads() throws Exception {
    String python = System.getenv(TRAINER);
    assumeTrue(
        python != null,
        "training is skipped: "
            + TRAINER
            + " names no Python that has models/training/acoustic/requirements.txt");
    Path work = smoke(Path.of(python), "all");
    // What half a minute of training hears is anybody's guess; that Vosk opens it and hears is not.
    Verification heard = Verification.of(new InstalledModel("smoke", work.resolve("vosk")));
    assertThat(heard.bytes()).isGreaterThan(1_000_000);
    assertThat(work.resolve("vosk/adapt")).isDirectoryContaining("glob:**/lm.arpa.gz");
  }

  private Path smoke(Path python, String part) throws Exception {
    Path work = folder.resolve(part);
    Path tingjian = folder.resolve("tingjian");
    Files.writeString(
        tingjian,
        "#!/bin/sh\nexec '%s' -Dfile.encoding=UTF-8 -cp '%s' io.tingjian.cli.Tingjian \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin/java"),
                System.getProperty("java.class.path")));
    assertThat(tingjian.toFile().setExecutable(true)).isTrue();
    ProcessBuilder smoke =
        new ProcessBuilder("bash", recipe().resolve("smoke.sh").toString(), part);
    smoke.environment().put("PYTHON", python.toString());
    smoke.environment().put("TINGJIAN", tingjian.toString());
    smoke.environment().put("KEEP", work.toString());
    Run run = run(smoke);
    assertThat(run.code()).as(run.said()).isZero();
    return work;
  }

  /** A virtual environment with the two packages, made when it is not there yet. */
  private Path pythonForText() throws Exception {
    Path wanted = recipe().resolve("requirements-text.txt");
    Path environment =
        Path.of(
            System.getProperty("user.home"),
            ".cache/tingjian/recipe-" + Integer.toHexString(Files.readString(wanted).hashCode()));
    Path python = environment.resolve("bin/python");
    if (Files.exists(environment.resolve("complete"))) return python;
    Run made = run(new ProcessBuilder("python3", "-m", "venv", "--clear", environment.toString()));
    assumeTrue(
        made.code() == 0,
        "the recipe is skipped: no Python with venv (Debian: apt-get install python3-venv): "
            + made.said());
    Run filled =
        run(
            new ProcessBuilder(
                python.toString(), "-m", "pip", "install", "-q", "-r", wanted.toString()));
    assumeTrue(
        filled.code() == 0,
        "the recipe is skipped: its Python packages cannot be had: " + filled.said());
    Files.createFile(environment.resolve("complete"));
    return python;
  }

  private record Run(int code, String said) {}

  private Run run(ProcessBuilder command) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    try {
      Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      try {
        return new Run(process.waitFor(), Files.readString(said));
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      return new Run(-1, e.getMessage());
    }
  }

  private static Path recipe() {
    return DemoCalls.home().resolve("models/training/acoustic");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
