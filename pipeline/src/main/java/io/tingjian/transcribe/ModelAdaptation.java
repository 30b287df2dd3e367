package io.tingjian.transcribe;

import io.tingjian.graph.Adaptation;
import io.tingjian.graph.GraphFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes a model of people's own: another's acoustics, and a graph that has their names in it. */
final class ModelAdaptation {
  /** What does not depend on words. A model's further folders do, and would undo the new graph. */
  private static final List<String> ACOUSTICS = List.of("am", "conf", "ivector");

  private final ModelShelf shelf;
  private final Clock clock;

  ModelAdaptation(ModelShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  AdaptedModel make(InstalledModel from, String to, Adaptation.Material material, Namesake namesake)
      throws ModelUnusable {
    checkAdaptable(from);
    if (namesake == Namesake.KEEP && shelf.find(to).isPresent())
      throw new ModelUnusable(
          "a model is called " + to + " already; choose another name, or say --replace");
    try {
      Path unfinished = shelf.unfinished();
      try {
        for (String part : ACOUSTICS) copy(from.folder().resolve(part), unfinished.resolve(part));
        Adaptation.Result result = Adaptation.write(from.folder(), material, unfinished);
        Files.writeString(unfinished.resolve("README.md"), card(from, to, material, result));
        shelf.replace(unfinished, to);
        return new AdaptedModel(installed(to), from, result);
      } finally {
        shelf.discard(unfinished);
      }
    } catch (GraphFault e) {
      throw new ModelUnusable(e.getMessage(), e);
    } catch (IOException e) {
      throw new ModelUnusable(to + " cannot be made: " + e, e);
    }
  }

  private InstalledModel installed(String name) {
    return new InstalledModel(name, shelf.find(name).orElseThrow());
  }

  private static void checkAdaptable(InstalledModel from) throws ModelUnusable {
    if (Adaptation.possible(from.folder())) return;
    boolean lookAhead = Files.exists(from.folder().resolve("graph/Gr.fst"));
    throw new ModelUnusable(
        from.name()
            + " cannot learn words: it has no folder "
            + Adaptation.FOLDER
            + " with the language model behind its graph"
            + (lookAhead
                ? ". Official models have none; their makers tell how to get new words into them:"
                    + " alphacephei.com/vosk/adaptation. "
                : ". ")
            + "Name a model that has it: --from MODEL");
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) return;
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private String card(
      InstalledModel from, String to, Adaptation.Material material, Adaptation.Result result) {
    return """
    # %s

    Made on %s from %s: the same acoustics, and a graph that knows more words.

    | | |
    |---|---|
    | names | %d from %s, %d of them new |
    | likelihood of a name | %s wherever a word is expected |
    | sentences | %s |
    | words in all | %d |

    Its licence is that of %s; `tingjian models card %s` shows it.
    """
        .formatted(
            to,
            LocalDate.now(clock),
            from.name(),
            result.names(),
            material.words().getFileName(),
            result.fresh(),
            BigDecimal.valueOf(material.likelihood()).toPlainString(),
            material
                .text()
                .map(
                    text ->
                        result.sentences()
                            + " from "
                            + text.getFileName()
                            + ", share "
                            + material.textShare())
                .orElse("none"),
            result.graph().words(),
            from.name(),
            from.name());
  }
}
