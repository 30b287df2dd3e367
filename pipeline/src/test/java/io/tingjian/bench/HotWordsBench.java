package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.audio.Audio;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.HotWords;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.RecogniserKilled;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code bench/hotwords}: how many names that no model knows are written right with hot words, and
 * how often something else is taken for one.
 */
public final class HotWordsBench {
  private final ObjectMapper json = new ObjectMapper();
  private final Audio audio = new Audio();
  private final Transcriber transcriber;
  private final HotWords names;
  private int said;
  private int before;
  private int after;
  private final List<String> wrong = new ArrayList<>();
  private long otherMs;

  private HotWordsBench(Transcriber transcriber, HotWords names) {
    this.transcriber = transcriber;
    this.names = names;
  }

  /**
   * @param arguments folder of the unpacked model; file of hot words; folders of recordings with
   *     {@code NAME.truth.json} beside them: {@code {"name", "sentence"}}, where the name may be
   *     empty, or {@code {"turns"}}
   */
  public static void main(String[] arguments) throws Exception {
    Path model = Path.of(arguments[0]);
    HotWords names = HotWords.read(Path.of(arguments[1]));
    int cores = Runtime.getRuntime().availableProcessors();
    try (AcousticModel recogniser =
            AcousticModel.open(new InstalledModel(model.getFileName().toString(), model));
        Transcriber transcriber =
            new Transcriber(recogniser, new Audio(), new Transcriber.Settings(cores, 700, 100))) {
      HotWordsBench bench = new HotWordsBench(transcriber, names);
      for (String folder : Arrays.asList(arguments).subList(2, arguments.length))
        try (Stream<Path> files = Files.list(Path.of(folder))) {
          for (Path file : files.sorted().toList())
            if (file.toString().endsWith(".truth.json")) bench.add(file);
        }
      bench.report();
    }
  }

  private void add(Path truthFile) throws Exception {
    JsonNode truth = json.readTree(truthFile.toFile());
    Transcription transcription =
        transcriber.begin(channel -> channel == 0 ? Role.AGENT : Role.CUSTOMER, names);
    audio.<RecogniserKilled>read(
        recording(truthFile), piece -> transcription.hear(piece, audio.listen(piece)));
    List<Turn> turns = transcription.transcript().turns();
    String name = truth.path("name").asText();
    if (name.isEmpty()) {
      otherMs += turns.stream().mapToLong(Turn::durationMs).sum();
      addWrong(truthFile, turns, "");
      return;
    }
    said++;
    if (text(turns, false).contains(name)) before++;
    if (text(turns, true).contains(name)) after++;
    addWrong(truthFile, turns, name);
  }

  /** None of the names is said but the one that is expected. */
  private void addWrong(Path truthFile, List<Turn> turns, String expected) {
    for (Turn turn : turns)
      for (Word word : turn.words())
        if (word.recognised().isPresent() && !word.text().equals(expected))
          wrong.add(
              truthFile.getFileName() + ": " + word.text() + " for " + word.recognised().get());
  }

  private static String text(List<Turn> turns, boolean right) {
    return turns.stream()
        .flatMap(turn -> turn.words().stream())
        .map(word -> right ? word.text() : word.recognised().orElse(word.text()))
        .collect(Collectors.joining());
  }

  private static Path recording(Path truthFile) throws Exception {
    String name = truthFile.getFileName().toString().replace(".truth.json", "");
    try (Stream<Path> files = Files.list(truthFile.resolveSibling("."))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "."))
          .filter(file -> !file.toString().endsWith(".json"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void report() {
    wrong.forEach(System.err::println);
    double hours = otherMs / 3_600_000.0;
    System.out.printf(
        Locale.ROOT,
        "%d names in the list%n%d of %d names found before, %d with hot words%n"
            + "%d replacements of something else; %.2f hours of speech without names%n",
        names.size(),
        before,
        said,
        after,
        wrong.size(),
        hours);
  }
}
