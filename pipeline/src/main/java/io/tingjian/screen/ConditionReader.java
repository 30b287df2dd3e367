package io.tingjian.screen;

import io.tingjian.search.SoundAlike;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conditions: a mapping with one condition's name, and beside it the words that narrow it
 * ({@code by}, {@code within}, {@code outside}, {@code sound_alike}, {@code sure}).
 */
final class ConditionReader {
  /** What stands beside a condition's name. */
  static final Set<String> MODIFIERS =
      new LinkedHashSet<>(List.of("by", "within", "outside", "sound_alike", "sure", "at_most"));

  /** Named in the design, not yet built: refused, never ignored. */
  static final Map<String, String> NOT_YET =
      Map.of(
          "similar", "needs a sentence model",
          "intent", "needs a classifier for intents",
          "act", "needs a classifier for speech acts");

  /** Never holds; stands for a condition whose fault has been noted. */
  private static final Condition FAULTY = call -> Found.no();

  /** What a condition's reader is handed beside its value. */
  record Beside(Speaker by, SoundAlike sound, Optional<Field> atMost) {}

  @FunctionalInterface
  interface Reader {
    Condition read(Field value, Beside beside, ConditionReader conditions);
  }

  private final Phrases phrases;
  private final SoundAlike sound;
  private final Map<String, Reader> readers = new LinkedHashMap<>();

  /**
   * @param sound holds where a condition does not say otherwise
   */
  ConditionReader(Phrases phrases, SoundAlike sound) {
    this.phrases = phrases;
    this.sound = sound;
    TextReaders.addTo(readers);
    LogicReaders.addTo(readers);
    TimeReaders.addTo(readers);
    FactReaders.addTo(readers);
  }

  static Set<String> names() {
    return new ConditionReader(new Phrases(), SoundAlike.OFF).readers.keySet();
  }

  Phrases phrases() {
    return phrases;
  }

  Condition read(Field field) {
    if (!field.isMap()) {
      field.fault("a condition must be a mapping such as said: { any: [...] }");
      return FAULTY;
    }
    Fields fields = field.map();
    Speaker by = fields.get("by").map(Speaker::read).orElse(Speaker.ANY);
    SoundAlike here = fields.get("sound_alike").map(ConditionReader::sound).orElse(sound);
    Beside beside = new Beside(by, here, fields.get("at_most"));
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
      return FAULTY;
    }
    Condition condition = read(named.get(0), fields, beside);
    return narrowed(condition, fields, by);
  }

  List<Condition> readAll(Field field) {
    return field.list().stream().map(this::read).toList();
  }

  private Condition read(String name, Fields fields, Beside beside) {
    Field value = fields.get(name).orElseThrow();
    Reader reader = readers.get(name);
    if (reader != null) return reader.read(value, beside, this);
    if (NOT_YET.containsKey(name))
      value.fault("condition \"" + name + "\" is not built yet: it " + NOT_YET.get(name));
    else value.fault("unknown condition \"" + name + "\"", Suggestion.of(name, readers.keySet()));
    return FAULTY;
  }

  private Condition narrowed(Condition condition, Fields fields, Speaker by) {
    Condition narrowed = condition;
    for (Windowed.Side side : Windowed.Side.values()) {
      Optional<Field> window = fields.get(side.name().toLowerCase(java.util.Locale.ROOT));
      if (window.isPresent()) {
        Optional<Window> read = WindowReader.read(window.get(), this);
        if (read.isPresent()) narrowed = new Windowed(narrowed, read.get(), side, by);
      }
    }
    Optional<Quantity> sure =
        fields.get("sure").flatMap(field -> Quantity.of(field, Quantity.Unit.PERCENT));
    return sure.isPresent() ? new Logic.Sure(narrowed, Math.min(1, sure.get().number())) : narrowed;
  }

  private static SoundAlike sound(Field field) {
    String word = field.text().orElse("off");
    Optional<SoundAlike> sound = SoundAlike.ofWire(word);
    if (sound.isEmpty())
      field.fault(
          "sound_alike must be one of off, exact, near (got \"" + word + "\")",
          Suggestion.of(word, List.of("off", "exact", "near")));
    return sound.orElse(SoundAlike.OFF);
  }

  static SoundAlike readSound(Optional<Field> field, SoundAlike otherwise) {
    return field.map(ConditionReader::sound).orElse(otherwise);
  }
}
