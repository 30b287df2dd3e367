package io.tingjian.screen;

import io.tingjian.call.Wording;
import io.tingjian.quality.Scorecards;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules in force. Immutable; may be shared by threads. */
public final class RulePacks {
  /** Scorecards and the schema lie beside the packs and are read by others. */
  private static final List<String> NOT_PACKS = List.of("scorecards", "schema");

  private final List<Pack> packs;
  private final List<Rule> acts;
  private final List<PackFile> shared;

  private RulePacks(List<Pack> packs, List<Rule> acts, List<PackFile> shared) {
    this.packs = List.copyOf(packs);
    this.acts = List.copyOf(acts);
    this.shared = List.copyOf(shared);
  }

  /**
   * Reads every {@code *.yaml} in the folder's folders, such as {@code rules/zh}.
   *
   * @throws FaultyFiles with every fault, where there is one
   * @throws IOException where a file cannot be read
   */
  public static RulePacks load(Path rulesDir) throws FaultyFiles, IOException {
    return load(rulesDir, Optional.empty());
  }

  /** The same, with a text in the place of one of the files. */
  static RulePacks load(Path rulesDir, PackReader.Edited edited) throws FaultyFiles, IOException {
    return load(rulesDir, Optional.of(edited));
  }

  private static RulePacks load(Path rulesDir, Optional<PackReader.Edited> edited)
      throws FaultyFiles, IOException {
    Faults faults = Faults.none();
    Set<String> items = Scorecards.load(rulesDir.resolve("scorecards")).items();
    List<Pack> packs = new ArrayList<>();
    List<Rule> acts = new ArrayList<>();
    List<PackFile> shared = new ArrayList<>();
    for (Path folder : list(rulesDir))
      if (Files.isDirectory(folder) && !NOT_PACKS.contains(folder.getFileName().toString())) {
        PackReader.Folder read =
            new PackReader(rulesDir, items, faults, edited)
                .readFolder(
                    folder,
                    list(folder).stream().filter(f -> f.toString().endsWith(".yaml")).toList());
        packs.addAll(read.packs());
        acts.addAll(read.acts());
        shared.addAll(read.shared());
      }
    SharedKeys.check(packs, faults);
    if (packs.isEmpty() && faults.all().isEmpty())
      faults
          .inFile(rulesDir.toString())
          .add(1, "holds no packs; expected files such as zh/opening.yaml", "");
    if (!faults.all().isEmpty()) throw new FaultyFiles(faults.all());
    return new RulePacks(packs, acts, shared);
  }

  /** One pack alone, without the acts: its rules know those that they need. */
  static RulePacks of(Pack pack) {
    return new RulePacks(List.of(pack), List.of(), List.of());
  }

  /** The same packs, with this one in the place of the one of its name. */
  RulePacks with(Pack pack) {
    List<Pack> all = new ArrayList<>(packs);
    all.removeIf(other -> other.name().equals(pack.name()));
    all.add(pack);
    return new RulePacks(all, acts, shared);
  }

  /** The rules that make findings under these keys, and all that warn: those weigh findings. */
  RulePacks only(Set<String> keys) {
    return new RulePacks(
        packs.stream()
            .map(
                pack ->
                    new Pack(
                        pack.name(),
                        pack.version(),
                        pack.language(),
                        pack.rules().stream()
                            .filter(rule -> rule.warning().isPresent() || keys.contains(rule.key()))
                            .toList()))
            .toList(),
        acts,
        shared);
  }

  /** The packs and acts of one language's folder. */
  RulePacks in(String language) {
    return new RulePacks(
        packsFor(language),
        acts.stream().filter(act -> Path.of(act.file()).getParent().endsWith(language)).toList(),
        List.of());
  }

  /** What findings under each key are called. */
  Map<String, Wording> names() {
    Map<String, Wording> names = new HashMap<>();
    for (Rule rule : rules()) if (rule.warning().isEmpty()) names.put(rule.key(), rule.name());
    return names;
  }

  /** Of the calls that any pack is for. */
  public Set<String> languages() {
    return packs.stream().map(Pack::language).collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<Pack> pack(String name) {
    return packs.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  /** Names and versions, such as {@code zh-opening 1, zh-closing 1}. */
  public String version() {
    return packs.stream().map(p -> p.name() + " " + p.version()).collect(Collectors.joining(", "));
  }

  public int size() {
    return rules().size();
  }

  /** Of every rule that makes findings; warnings are not among them. */
  Set<String> keys() {
    return rules().stream()
        .filter(rule -> rule.warning().isEmpty())
        .map(Rule::key)
        .collect(Collectors.toSet());
  }

  /** What the languages' {@code acts.yaml} define; they find nothing by themselves. */
  List<Rule> acts() {
    return acts;
  }

  /** Files that define what packs share, without rules of their own. */
  List<PackFile> shared() {
    return shared;
  }

  List<Pack> packs() {
    return packs;
  }

  List<Rule> rules() {
    return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  List<Rule> rulesFor(String language) {
    return packsFor(language).stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  List<Pack> packsFor(String language) {
    return packs.stream().filter(pack -> pack.language().equals(language)).toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
