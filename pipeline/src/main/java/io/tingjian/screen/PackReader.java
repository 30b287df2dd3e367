package io.tingjian.screen;

import io.tingjian.yaml.Document;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the packs of one folder; {@code lists.yaml} holds lists that all of them may use. */
final class PackReader {
  private static final String SHARED_LISTS = "lists.yaml";

  private final Path base;
  private final Set<String> items;
  private final Faults faults;

  /**
   * @param items that the scorecards know
   * @param base files are named relative to its parent, as in {@code rules/zh/opening.yaml}
   */
  PackReader(Path base, Set<String> items, Faults faults) {
    this.items = items;
    this.base = base.toAbsolutePath().normalize();
    this.faults = faults;
  }

  List<Pack> readFolder(List<Path> files) throws IOException {
    Phrases shared = new Phrases();
    for (Path file : files)
      if (file.getFileName().toString().equals(SHARED_LISTS)) shared = lists(file);
    List<Pack> packs = new ArrayList<>();
    for (Path file : files)
      if (!file.getFileName().toString().equals(SHARED_LISTS))
        read(file, shared).ifPresent(packs::add);
    return packs;
  }

  private Phrases lists(Path file) throws IOException {
    Optional<Field> document = compose(file);
    if (document.isEmpty()) return new Phrases();
    Fields fields = document.get().map();
    Optional<Field> lists = fields.required("lists");
    fields.refuseOthers();
    if (lists.isEmpty()) return new Phrases();
    Fields named = lists.get().map();
    Phrases phrases = new Phrases().with(named);
    phrases.checkAll(named);
    return phrases;
  }

  /**
   * A pack that lies in no folder yet; it may use the lists of its language's folder.
   *
   * @param name under which people know it
   */
  Optional<Pack> readDraft(String text, String name) throws IOException {
    Optional<Field> document = Document.read(text, name, faults);
    if (document.isEmpty()) return Optional.empty();
    String language =
        document.get().map().get("language").flatMap(Field::text).orElse("").replace("/", "");
    Path lists = base.resolve(language).resolve(SHARED_LISTS);
    Phrases shared = Files.isRegularFile(lists) ? lists(lists) : new Phrases();
    return Optional.of(pack(document.get(), name, shared));
  }

  private Optional<Pack> read(Path file, Phrases shared) throws IOException {
    return compose(file).map(document -> pack(document, display(file), shared));
  }

  private Pack pack(Field document, String file, Phrases shared) {
    Fields fields = document.map();
    String name = fields.required("pack").flatMap(Field::text).orElse("?");
    String version = fields.required("version").flatMap(Field::text).orElse("?");
    String language = fields.required("language").flatMap(Field::text).orElse("?");
    Phrases phrases = shared;
    Optional<Field> lists = fields.get("lists");
    if (lists.isPresent()) {
      Fields named = lists.get().map();
      phrases = shared.with(named);
      phrases.checkAll(named);
    }
    RuleReader reader = new RuleReader(file, phrases, items);
    List<Rule> rules = new ArrayList<>();
    for (Field rule : fields.required("rules").map(Field::list).orElse(List.of()))
      reader.read(rule).ifPresent(rules::add);
    fields.refuseOthers();
    return new Pack(name, version, language, rules);
  }

  private Optional<Field> compose(Path file) throws IOException {
    return Document.open(file, display(file), faults);
  }

  private String display(Path file) {
    return base.getFileName() + "/" + base.relativize(file.toAbsolutePath().normalize());
  }
}
