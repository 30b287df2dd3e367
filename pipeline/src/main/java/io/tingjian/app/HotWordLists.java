package io.tingjian.app;

import io.tingjian.call.CallFacts;
import io.tingjian.graph.GraphFault;
import io.tingjian.transcribe.HotWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names that are listened for, by queue: those of a file for every call, and those of {@code
 * QUEUE.txt} in the folder beside it that bears its name, for the calls of one queue besides.
 *
 * @param common for calls of every other queue, and of none
 * @param byQueue key of a queue to all that is listened for in its calls
 */
record HotWordLists(HotWords common, Map<String, HotWords> byQueue) {
  private static final String ENDING = ".txt";

  /** Names are found by how Chinese characters sound. */
  private static final String LANGUAGE = "zh";

  /** What stands for a character of a queue's name that no file's name may hold. */
  private static final String NOT_IN_FILES = "[\\\\/:*?\"<>|]";

  HotWordLists {
    byQueue = Map.copyOf(byQueue);
  }

  /** The files that are there. */
  static List<Path> files(Path common) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isRegularFile(common)) files.add(common);
    Path folder = folder(common);
    if (!Files.isDirectory(folder)) return files;
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(files::add);
    }
    return files;
  }

  /**
   * @throws GraphFault naming every faulty line of all files
   */
  static HotWordLists read(Path common) throws IOException, GraphFault {
    HotWords everywhere = HotWords.NONE;
    Map<String, HotWords> byQueue = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files(common))
      try {
        HotWords names = HotWords.read(file);
        if (file.equals(common)) everywhere = names;
        else byQueue.put(key(stem(file)), everywhere.and(names));
      } catch (GraphFault e) {
        faults.add(e.getMessage());
      }
    if (!faults.isEmpty()) throw new GraphFault(String.join("\n", faults));
    return new HotWordLists(everywhere, byQueue);
  }

  /** What a call is heard with; nothing where it is not spoken in Chinese. */
  HotWords of(CallFacts facts) {
    if (!facts.language().equals(LANGUAGE)) return HotWords.NONE;
    return facts.queue().map(HotWordLists::key).map(byQueue::get).orElse(common);
  }

  /** How many different names there are. */
  int size() {
    HotWords all = common;
    for (HotWords names : byQueue.values()) all = all.and(names);
    return all.size();
  }

  private static Path folder(Path common) {
    return common.resolveSibling(stem(common));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name + ".d";
  }

  /** Capitals do not matter, in names of files and of queues. */
  private static String key(String queue) {
    return queue.strip().toLowerCase(Locale.ROOT).replaceAll(NOT_IN_FILES, "_");
  }
}
