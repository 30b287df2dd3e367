package io.tingjian.screen;

import io.tingjian.quality.Scorecards;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pack that is not in force yet, among those that are: it takes the place of the pack of its
 * name. Immutable; may be shared by threads.
 */
public final class Draft {
  private final RulePacks packs;
  private final Pack pack;
  private final Set<String> keys;

  private Draft(RulePacks inForce, Pack pack) {
    this.packs = inForce.with(pack);
    this.pack = pack;
    Set<String> concerned = new TreeSet<>();
    inForce.pack(pack.name()).ifPresent(before -> addKeys(before, concerned));
    addKeys(pack, concerned);
    this.keys = Set.copyOf(concerned);
  }

  /**
   * Reads a pack as somebody wrote it.
   *
   * @param rulesDir with the packs in force; the draft may use the lists of its language's folder
   * @param name of the file, for faults
   * @param text YAML
   * @throws FaultyFiles with every fault of the draft, or of the packs in force
   */
  public static Draft read(Path rulesDir, String name, String text)
      throws FaultyFiles, IOException {
    RulePacks inForce = RulePacks.load(rulesDir);
    Faults faults = Faults.none();
    Set<String> items = Scorecards.load(rulesDir.resolve("scorecards")).items();
    Optional<Pack> pack = new PackReader(rulesDir, items, faults).readDraft(text, name);
    if (pack.isEmpty() || !faults.all().isEmpty()) throw new FaultyFiles(faults.all());
    return new Draft(inForce, pack.get());
  }

  /** Of the pack, such as {@code zh-wording}. */
  public String name() {
    return pack.name();
  }

  public String version() {
    return pack.version();
  }

  /** Of all its rules and of those that it takes away; warnings are not among them. */
  public Set<String> keys() {
    return keys;
  }

  /** Its own rules alone. */
  RulePacks own() {
    return RulePacks.of(pack);
  }

  /** What will be in force with it. */
  RulePacks packs() {
    return packs;
  }

  private static void addKeys(Pack pack, Set<String> keys) {
    for (Rule rule : pack.rules()) if (rule.warning().isEmpty()) keys.add(rule.key());
  }
}
