package io.tingjian.screen;

import io.tingjian.quality.Scorecards;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file that is not in force yet, among those that are. A pack takes the place of the pack of its
 * name; a file of lists or acts changes all packs of its language. Immutable; may be shared by
 * threads.
 */
public final class Draft {
  private final String name;
  private final String version;
  private final RulePacks own;
  private final RulePacks packs;
  private final Set<String> keys;

  private Draft(String name, String version, RulePacks own, RulePacks packs, List<Pack> concerned) {
    this.name = name;
    this.version = version;
    this.own = own;
    this.packs = packs;
    Set<String> concernedKeys = new TreeSet<>();
    for (Pack pack : concerned)
      for (Rule rule : pack.rules()) if (rule.warning().isEmpty()) concernedKeys.add(rule.key());
    this.keys = Set.copyOf(concernedKeys);
  }

  /**
   * Reads a file as somebody wrote it.
   *
   * @param rulesDir with the packs in force; a pack may use the lists of its language's folder
   * @param file for faults; of lists or acts: their language is the name of its folder
   * @param text YAML
   * @throws FaultyFiles with every fault of the draft, or of the packs in force
   */
  public static Draft read(Path rulesDir, String file, String text)
      throws FaultyFiles, IOException {
    return PackReader.isShared(Path.of(file))
        ? shared(rulesDir, Path.of(file), text)
        : pack(rulesDir, RulePacks.load(rulesDir), file, text);
  }

  /**
   * The same, without reading the packs in force again where the file is a pack: that takes longer
   * than all the rest.
   */
  static Draft read(Path rulesDir, RulePacks inForce, String file, String text)
      throws FaultyFiles, IOException {
    return PackReader.isShared(Path.of(file))
        ? shared(rulesDir, Path.of(file), text)
        : pack(rulesDir, inForce, file, text);
  }

  private static Draft pack(Path rulesDir, RulePacks inForce, String file, String text)
      throws FaultyFiles, IOException {
    Faults faults = Faults.none();
    Set<String> items = Scorecards.load(rulesDir.resolve("scorecards")).items();
    Optional<Pack> read =
        new PackReader(rulesDir, items, faults, Optional.empty()).readDraft(text, file);
    if (read.isEmpty() || !faults.all().isEmpty()) throw new FaultyFiles(faults.all());
    Pack pack = read.get();
    return new Draft(
        pack.name(),
        pack.version(),
        RulePacks.of(pack),
        inForce.with(pack),
        Stream.concat(Stream.of(pack), inForce.pack(pack.name()).stream()).toList());
  }

  private static Draft shared(Path rulesDir, Path file, String text)
      throws FaultyFiles, IOException {
    Path parent = file.toAbsolutePath().getParent();
    String language = parent.getFileName().toString();
    Path replaced = rulesDir.resolve(language).resolve(file.getFileName());
    RulePacks packs = RulePacks.load(rulesDir, new PackReader.Edited(replaced, text));
    PackFile read =
        packs.shared().stream()
            .filter(each -> rulesDir.resolve(each.file()).equals(replaced))
            .findFirst()
            .orElseThrow(() -> new IOException("there is no " + replaced));
    return new Draft(
        read.pack(), read.version(), packs.in(language), packs, packs.packsFor(language));
  }

  /** Such as {@code zh-wording} of a pack, {@code zh-lists} of a language's lists. */
  public String name() {
    return name;
  }

  public String version() {
    return version;
  }

  /** Of all rules that it changes or takes away; warnings are not among them. */
  public Set<String> keys() {
    return keys;
  }

  /** The rules whose examples it must keep. */
  RulePacks own() {
    return own;
  }

  /** What will be in force with it. */
  RulePacks packs() {
    return packs;
  }
}
