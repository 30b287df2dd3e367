package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.call.Wording;
import io.tingjian.search.SoundAlike;
import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one rule of a pack. */
final class RuleReader {
  private final String file;
  private final Phrases phrases;
  private final Acts acts;
  private final Set<String> items;

  RuleReader(String file, Phrases phrases, Acts acts, Set<String> items) {
    this.file = file;
    this.phrases = phrases;
    this.acts = acts;
    this.items = items;
  }

  /** The rule; not to be used where it has added faults. */
  Optional<Rule> read(Field field) {
    Optional<String> key =
        field.isMap() ? field.map().get("key").flatMap(Field::text) : Optional.empty();
    if (key.isEmpty()) {
      field.fault("a rule must be a mapping with a key");
      return Optional.empty();
    }
    if (!key.get().matches("[a-z][a-z0-9_]*"))
      field.fault("key must be small letters, digits and _ (got \"" + key.get() + "\")");
    return Optional.of(read(key.get(), field.inRule(key.get()).map()));
  }

  private Rule read(String key, Fields fields) {
    fields.get("key");
    Optional<Warning> warning = fields.get("warning").flatMap(f -> Enums.read(f, Warning.class));
    Severity severity = Severity.INFO;
    String item = "none";
    if (warning.isEmpty()) {
      severity =
          fields.required("severity").flatMap(f -> Enums.read(f, Severity.class)).orElse(severity);
      item = fields.required("item").flatMap(this::item).orElse(item);
    }
    SoundAlike sound =
        fields
            .get("sound_alike")
            .map(field -> SoundReader.read(field, SoundAlike.OFF))
            .orElse(SoundAlike.OFF);
    ConditionReader conditions = new ConditionReader(phrases, acts, sound);
    Clause when =
        fields.required("when").map(conditions::clause).orElse(ConditionReader.NOTHING_ASKED);
    Rule rule =
        new Rule(
            key,
            wording(fields.required("name")),
            severity,
            item,
            fields.get("about").flatMap(f -> Enums.read(f, Role.class)),
            warning,
            fields.get("applies").map(Applies::read).orElse(Applies.ALWAYS),
            when,
            wording(fields.required("because")),
            fields
                .get("evidence")
                .flatMap(f -> Enums.read(f, Rule.Evidenced.class))
                .orElse(Rule.Evidenced.WORDS),
            fields
                .get("once_per")
                .flatMap(f -> Enums.read(f, Rule.Once.class))
                .orElse(Rule.Once.TURN),
            fields
                .get("confidence")
                .flatMap(f -> Quantity.of(f, Quantity.Unit.PERCENT))
                .map(q -> Math.min(1, q.number()))
                .orElse(1.0),
            examples(fields),
            file,
            fields.line());
    fields.refuseOthers();
    return rule;
  }

  /** What acts.yaml says of one name: conditions and their examples. */
  Rule readAct(String name, Field field) {
    Fields fields = field.inRule(name).map();
    SoundAlike sound =
        fields
            .get("sound_alike")
            .map(f -> SoundReader.read(f, SoundAlike.OFF))
            .orElse(SoundAlike.OFF);
    ConditionReader conditions = new ConditionReader(phrases, acts, sound);
    Rule act =
        new Rule(
            name,
            wording(fields.required("name")),
            Severity.INFO,
            "none",
            Optional.empty(),
            Optional.empty(),
            Applies.ALWAYS,
            fields.required("when").map(conditions::clause).orElse(ConditionReader.NOTHING_ASKED),
            new Wording(name, name),
            Rule.Evidenced.WORDS,
            Rule.Once.TURN,
            1,
            examples(fields),
            file,
            fields.line());
    fields.refuseOthers();
    return act;
  }

  private Optional<String> item(Field field) {
    Optional<String> item = field.text();
    if (item.isPresent() && !items.contains(item.get()))
      field.fault(
          "unknown item \"" + item.get() + "\"; the scorecards know " + String.join(", ", items),
          Suggestion.of(item.get(), items));
    return item;
  }

  private static Wording wording(Optional<Field> field) {
    if (field.isEmpty()) return new Wording("?", "?");
    Fields fields = field.get().map();
    String zh = fields.required("zh").flatMap(Field::text).orElse("?");
    String en = fields.required("en").flatMap(Field::text).orElse("?");
    fields.refuseOthers();
    return new Wording(zh, en);
  }

  private static Examples examples(Fields rule) {
    Optional<Field> field = rule.required("examples");
    if (field.isEmpty()) return new Examples(List.of(), List.of());
    Fields fields = field.get().map();
    Examples examples =
        new Examples(dialogues(fields.required("fires")), dialogues(fields.required("silent")));
    fields.refuseOthers();
    return examples;
  }

  private static List<Examples.Example> dialogues(Optional<Field> field) {
    List<Examples.Example> dialogues = new ArrayList<>();
    for (Field item : field.map(Field::list).orElse(List.of())) {
      Optional<String> text = item.text();
      if (text.isEmpty()) continue;
      try {
        dialogues.add(new Examples.Example(Dialogue.parse(text.get()), item.line()));
      } catch (BadDialogue e) {
        item.fault(item.name() + ": " + e.getMessage());
      }
    }
    return dialogues;
  }
}
