package io.tingjian.screen;

import io.tingjian.search.SoundAlike;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the conditions of one rule: mappings with one condition's name, and beside it the words
 * that narrow it ({@code by}, {@code within}, {@code outside}, {@code nth}, {@code sound_alike},
 * {@code sure}).
 */
final class ConditionReader {
  /** What stands beside a condition's name. */
  static final Set<String> MODIFIERS =
      new LinkedHashSet<>(
          List.of("by", "within", "outside", "nth", "sound_alike", "sure", "at_most"));

  /** An alias of YAML may contain itself; no norm is nested so deep. */
  private static final int DEEPEST = 30;

  /** Never holds; stands for a condition whose fault has been noted. */
  private static final Condition FAULTY = call -> Found.no();

  /** Stands for the conditions of a rule whose fault has been noted. */
  static final Clause NOTHING_ASKED = new Clause("when", "?", 1, FAULTY, FAULTY, List.of());

  /** What a condition's reader is handed beside its value. */
  record Beside(Speaker by, SoundAlike sound, Optional<Field> atMost) {}

  @FunctionalInterface
  interface Reader {
    Condition read(Field value, Beside beside, ConditionReader conditions);
  }

  /** A condition that is being read, with what has been read inside it. */
  private record Open(List<Clause> members, List<Field> fields) {
    Open() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Phrases phrases;
  private final Acts acts;
  private final Map<String, Reader> readers = new LinkedHashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private SoundAlike sound;

  /**
   * @param sound holds where a condition does not say otherwise
   */
  ConditionReader(Phrases phrases, Acts acts, SoundAlike sound) {
    this.phrases = phrases;
    this.acts = acts;
    this.sound = sound;
    TextReaders.addTo(readers);
    LogicReaders.addTo(readers);
    TimeReaders.addTo(readers);
    FactReaders.addTo(readers);
    ActReaders.addTo(readers);
  }

  static Set<String> names() {
    return new ConditionReader(new Phrases(), Acts.NONE, SoundAlike.OFF).readers.keySet();
  }

  Phrases phrases() {
    return phrases;
  }

  Acts acts() {
    return acts;
  }

  /** What stands elsewhere belongs to the condition that is being read. */
  void refer(Clause defined) {
    open.element().members().add(defined);
  }

  Condition read(Field field) {
    return clause(field).condition();
  }

  List<Condition> readAll(Field field) {
    return field.list().stream().map(this::read).toList();
  }

  /** The condition with everything that was read inside it. */
  Clause clause(Field field) {
    SoundAlike around = sound;
    open.push(new Open());
    Clause clause = open.size() > DEEPEST ? tooDeep(field) : readClause(field);
    open.pop();
    sound = around;
    if (!open.isEmpty()) {
      open.peek().members().add(clause);
      open.peek().fields().add(field);
    }
    return clause;
  }

  private Clause tooDeep(Field field) {
    field.fault(
        "conditions are nested more than " + DEEPEST + " deep; does an alias contain itself?");
    return NOTHING_ASKED;
  }

  private Clause readClause(Field field) {
    if (!field.isMap()) {
      field.fault("a condition must be a mapping such as said: { any: [...] }");
      return NOTHING_ASKED;
    }
    Fields fields = field.map();
    Optional<Speaker> said = fields.get("by").map(Speaker::read);
    Speaker by = said.orElse(Speaker.ANY);
    fields.get("sound_alike").ifPresent(here -> sound = SoundReader.read(here, sound));
    Beside beside = new Beside(by, sound, fields.get("at_most"));
    List<String> named = new ArrayList<>(fields.all().keySet());
    named.removeAll(MODIFIERS);
    for (String name : named) fields.get(name);
    if (named.size() != 1) {
      field.fault(
          named.isEmpty()
              ? "a condition is missing"
              : "one condition at a time (got "
                  + String.join(", ", named)
                  + "); join them with all: [...]");
      return NOTHING_ASKED;
    }
    String name = named.get(0);
    Condition wide = read(name, fields, beside);
    Condition condition = narrowed(wide, fields, said.orElseGet(wide::by));
    if (!name.equals("then"))
      beside
          .atMost()
          .ifPresent(f -> f.fault("at_most stands beside then, or inside within and outside"));
    Open read = open.element();
    return new Clause(
        lastOf(field.name()),
        field.written(read.fields()),
        fields.line(),
        condition,
        wide,
        read.members());
  }

  private Condition read(String name, Fields fields, Beside beside) {
    Field value = fields.get(name).orElseThrow();
    Reader reader = readers.get(name);
    if (reader != null) return reader.read(value, beside, this);
    value.fault("unknown condition \"" + name + "\"", Suggestion.of(name, readers.keySet()));
    return FAULTY;
  }

  private Condition narrowed(Condition condition, Fields fields, Speaker by) {
    Condition narrowed = condition;
    for (Windowed.Side side : Windowed.Side.values()) {
      Optional<Field> window = fields.get(side.name().toLowerCase(Locale.ROOT));
      if (window.isPresent()) {
        Optional<Window> read = WindowReader.read(window.get(), this);
        if (read.isPresent()) narrowed = new Windowed(narrowed, read.get(), side, by);
      }
    }
    Optional<Field> nth = fields.get("nth");
    if (nth.isPresent()) narrowed = Nth.read(nth.get(), narrowed);
    Optional<Quantity> sure =
        fields.get("sure").flatMap(field -> Quantity.of(field, Quantity.Unit.PERCENT));
    return sure.isPresent() ? new Logic.Sure(narrowed, Math.min(1, sure.get().number())) : narrowed;
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
