package io.tingjian.app;

import io.tingjian.quality.Scorecards;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packs and scorecards that calls are judged by, taken from their folder and taken anew when
 * somebody changes it: all of them or none. Threads may share it.
 */
final class RulesInForce {
  /** What one call is judged by from beginning to end. */
  record Held(RulePacks packs, Screener screener, Scorecards scorecards) {}

  private final Path folder;
  private final ChangingFiles files;
  private volatile Held held;

  private RulesInForce(Path folder) throws FaultyFiles, IOException {
    this.folder = folder;
    this.files = new ChangingFiles(() -> yamlFiles(folder));
    this.held = read();
  }

  /**
   * @throws FaultyFiles with every fault
   */
  static RulesInForce open(Path folder) throws FaultyFiles, IOException {
    return new RulesInForce(folder);
  }

  Held held() {
    return held;
  }

  /** From the next call on these packs are in force; they are what the folder holds by now. */
  void put(RulePacks packs) {
    held = new Held(packs, new Screener(packs), held.scorecards());
  }

  /**
   * Takes the rules anew where their files have changed, see {@link ChangingFiles}.
   *
   * @return what came of it; empty where nothing changed, or is still changing
   */
  synchronized Optional<RulesChange> look() {
    try {
      // Refused ones are not read again until somebody changes them again.
      if (!files.haveChanged()) return Optional.empty();
      held = read();
      return Optional.of(new RulesChange.Taken(held.packs().version()));
    } catch (FaultyFiles e) {
      return Optional.of(new RulesChange.Refused(e.getMessage()));
    } catch (IOException e) {
      return Optional.of(new RulesChange.Refused(folder + " cannot be read: " + e.getMessage()));
    }
  }

  private Held read() throws FaultyFiles, IOException {
    RulePacks packs = RulePacks.load(folder);
    return new Held(packs, new Screener(packs), Scorecards.load(folder.resolve("scorecards")));
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }
}
