package io.tingjian.transcribe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that make a folder a Vosk model. Vosk itself only says "failed to create a model", and
 * some damages end the whole program, so the folder is looked at before Vosk sees it.
 */
final class ModelLayout {
  private ModelLayout() {}

  /** What is wrong, as parts of a sentence; empty when the folder can be opened. */
  static List<String> faults(Path folder) {
    if (!Files.isDirectory(folder)) return List.of("is no folder");
    List<String> faults = new ArrayList<>();
    need(folder, "am/final.mdl", faults);
    need(folder, "conf/model.conf", faults);
    need(folder, "conf/mfcc.conf", faults);
    boolean fixedGraph = holds(folder, "graph/HCLG.fst");
    boolean lookAhead = holds(folder, "graph/HCLr.fst") && holds(folder, "graph/Gr.fst");
    if (!fixedGraph && !lookAhead)
      faults.add("lacks graph/HCLG.fst (or graph/HCLr.fst with graph/Gr.fst)");
    if (fixedGraph) need(folder, "graph/words.txt", faults);
    if (Files.isDirectory(folder.resolve("ivector")))
      for (String part : List.of("final.ie", "final.dubm", "final.mat", "splice.conf"))
        need(folder, "ivector/" + part, faults);
    return faults;
  }

  /**
   * @throws ModelUnusable naming the folder and every fault
   */
  static void check(Path folder) throws ModelUnusable {
    List<String> faults = faults(folder);
    if (!faults.isEmpty())
      throw new ModelUnusable(
          "the acoustic model "
              + folder
              + " "
              + String.join(", ", faults)
              + "; install it again, or see: tingjian models list");
  }

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void need(Path folder, String file, List<String> faults) {
    if (!holds(folder, file)) faults.add("lacks " + file);
  }

  private static boolean holds(Path folder, String file) {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) && path.toFile().length() > 0;
  }
}
