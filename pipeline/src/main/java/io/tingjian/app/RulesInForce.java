package io.tingjian.app;

import io.tingjian.quality.Scorecards;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packs and scorecards that calls are judged by, taken from their folder and taken anew when
 * somebody changes it: all of them or none. Threads may share it.
 */
final class RulesInForce {
  /** What one call is judged by from beginning to end. */
  record Held(RulePacks packs, Screener screener, Scorecards scorecards) {}

  private record Stamp(long size, FileTime changedAt) {}

  private final Path folder;
  private volatile Held held;
  private Map<Path, Stamp> taken;
  private Map<Path, Stamp> seen;

  private RulesInForce(Path folder) throws FaultyFiles, IOException {
    this.folder = folder;
    this.taken = stamps();
    this.seen = taken;
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
   * Takes the rules anew where their files have changed and have stood still since the look before:
   * half a file is not read.
   *
   * @return what came of it; empty where nothing changed, or is still changing
   */
  synchronized Optional<RulesChange> look() {
    try {
      Map<Path, Stamp> now = stamps();
      boolean still = now.equals(seen);
      seen = now;
      if (!still || now.equals(taken)) return Optional.empty();
      // Refused ones are not read again until somebody changes them again.
      taken = now;
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

  private Map<Path, Stamp> stamps() throws IOException {
    Map<Path, Stamp> stamps = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
        stamps.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
    }
    return stamps;
  }
}
