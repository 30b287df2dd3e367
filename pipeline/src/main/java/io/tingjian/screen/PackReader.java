package io.tingjian.screen;

import io.tingjian.yaml.Document;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the packs of one folder; {@code lists.yaml} holds lists and {@code acts.yaml} speech acts
 * and intents that all of them may use.
 */
final class PackReader {
  private static final String SHARED_LISTS = "lists.yaml";
  private static final String SHARED_ACTS = "acts.yaml";
  private static final Set<String> SHARED = Set.of(SHARED_LISTS, SHARED_ACTS);

  /** What all packs of a folder may use, and the text that it was read from. */
  private record Shared(Phrases phrases, Acts acts, String text) {}

  /** What a folder holds. */
  record Folder(List<Pack> packs, List<Rule> acts, List<PackFile> shared) {}

  /** A text that is read in the place of what lies in its file. */
  record Edited(Path file, String text) {}

  private final Path base;
  private final Optional<Edited> edited;
  private final Set<String> items;
  private final Faults faults;

  /**
   * @param items that the scorecards know
   * @param base files are named relative to its parent, as in {@code rules/zh/opening.yaml}
   */
  PackReader(Path base, Set<String> items, Faults faults, Optional<Edited> edited) {
    this.items = items;
    this.edited = edited;
    this.base = base.toAbsolutePath().normalize();
    this.faults = faults;
  }

  /** Whether a file is no pack: what it says, all packs of its folder may use. */
  static boolean isShared(Path file) {
    return SHARED.contains(file.getFileName().toString());
  }

  Folder readFolder(Path folder, List<Path> all) throws IOException {
    Shared shared = shared(folder);
    List<Pack> packs = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (Path file : all)
      if (!isShared(file))
        for (Pack pack : read(file, shared).stream().toList()) {
          String before = files.putIfAbsent(pack.name(), display(file));
          if (before != null)
            faults
                .inFile(display(file))
                .add(1, "pack \"" + pack.name() + "\" is already in " + before, "");
          packs.add(pack);
        }
    List<PackFile> sharedFiles = new ArrayList<>();
    for (Path file : all) if (isShared(file)) sharedFiles.add(sharedFile(file));
    return new Folder(packs, shared.acts().definitions(), sharedFiles);
  }

  private PackFile sharedFile(Path file) throws IOException {
    String language = file.getParent().getFileName().toString();
    String name = file.getFileName().toString().replace(".yaml", "");
    return PackFile.shared(
        display(file), language + "-" + name, fingerprint(textOf(file)), language);
  }

  private Shared shared(Path folder) throws IOException {
    Path lists = folder.resolve(SHARED_LISTS);
    Path acts = folder.resolve(SHARED_ACTS);
    Phrases phrases = Files.isRegularFile(lists) ? lists(lists) : new Phrases();
    Acts defined = Files.isRegularFile(acts) ? acts(acts, phrases) : Acts.NONE;
    return new Shared(phrases, defined, textOf(lists) + textOf(acts));
  }

  private String textOf(Path file) throws IOException {
    Optional<String> instead = instead(file);
    if (instead.isPresent()) return instead.get();
    return Files.isRegularFile(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        : "";
  }

  private Acts acts(Path file, Phrases shared) throws IOException {
    Acts acts = new Acts();
    Optional<Field> document = compose(file);
    if (document.isEmpty()) return acts;
    Fields fields = document.get().map();
    Phrases phrases = withLists(fields, shared);
    // A later one may be made of earlier ones.
    RuleReader reader = new RuleReader(display(file), phrases, acts, items);
    for (Acts.Kind kind : Acts.Kind.values())
      fields
          .get(kind.section())
          .ifPresent(
              section ->
                  section
                      .map()
                      .all()
                      .forEach((name, field) -> acts.add(kind, name, reader.readAct(name, field))));
    fields.refuseOthers();
    return acts;
  }

  private static Phrases withLists(Fields fields, Phrases shared) {
    Optional<Field> lists = fields.get("lists");
    if (lists.isEmpty()) return shared;
    Fields named = lists.get().map();
    Phrases phrases = shared.with(named);
    phrases.checkAll(named);
    return phrases;
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
    return Optional.of(pack(document.get(), name, shared(base.resolve(language)), text));
  }

  private Optional<Pack> read(Path file, Shared shared) throws IOException {
    Optional<Field> document = compose(file);
    if (document.isEmpty()) return Optional.empty();
    return Optional.of(pack(document.get(), display(file), shared, textOf(file)));
  }

  private Pack pack(Field document, String file, Shared shared, String text) {
    Fields fields = document.map();
    String name = fields.required("pack").flatMap(Field::text).orElse("?");
    String version = fields.required("version").flatMap(Field::text).orElse("?");
    String language = fields.required("language").flatMap(Field::text).orElse("?");
    Phrases phrases = withLists(fields, shared.phrases());
    RuleReader reader = new RuleReader(file, phrases, shared.acts(), items);
    List<Rule> rules = new ArrayList<>();
    for (Field rule : fields.required("rules").map(Field::list).orElse(List.of()))
      reader.read(rule).ifPresent(rules::add);
    fields.refuseOthers();
    return new Pack(name, version + "@" + fingerprint(shared.text() + text), language, rules);
  }

  /** Who forgets to raise the version still gets another one. */
  private static String fingerprint(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Optional<Field> compose(Path file) throws IOException {
    Optional<String> instead = instead(file);
    return instead.isPresent()
        ? Document.read(instead.get(), display(file), faults)
        : Document.open(file, display(file), faults);
  }

  private Optional<String> instead(Path file) {
    return edited.filter(edit -> edit.file().equals(file)).map(Edited::text);
  }

  private String display(Path file) {
    return base.getFileName() + "/" + base.relativize(file.toAbsolutePath().normalize());
  }
}
