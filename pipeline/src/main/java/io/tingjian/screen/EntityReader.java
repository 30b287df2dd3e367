package io.tingjian.screen;

import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code entity: [phone, money]} and {@code { any: [...], slack: 1 }}. */
final class EntityReader {
  private static final List<String> READ_OUT = List.of("phone", "id_card", "bank_card");

  private EntityReader() {}

  static List<String> known() {
    List<String> known = new ArrayList<>(READ_OUT);
    known.addAll(WrittenEntity.words());
    return known;
  }

  static Condition read(Field value, Beside beside, ConditionReader conditions) {
    int slack = 0;
    Field named = value;
    if (value.isMap()) {
      Fields fields = value.map();
      named = fields.required("any").orElse(value);
      slack = fields.get("slack").map(f -> Quantity.count(f).orElse(0)).orElse(0.0).intValue();
      fields.refuseOthers();
      if (named == value) return call -> Found.no();
    }
    Set<SpokenNumber.Kind> numbers = EnumSet.noneOf(SpokenNumber.Kind.class);
    List<Condition> kinds = new ArrayList<>();
    for (Field item : named.list()) {
      String word = item.text().orElse("");
      String constant = word.toUpperCase(Locale.ROOT);
      if (READ_OUT.contains(word)) numbers.add(SpokenNumber.Kind.valueOf(constant));
      else if (WrittenEntity.words().contains(word))
        kinds.add(WrittenEntity.valueOf(constant).by(beside.by()));
      else
        item.fault(
            "unknown entity \"" + word + "\"; known: " + String.join(", ", known()),
            Suggestion.of(word, known()));
    }
    if (!numbers.isEmpty()) kinds.add(new SpokenNumber(beside.by(), numbers, slack));
    return kinds.size() == 1 ? kinds.get(0) : new Logic.AtLeast(1, kinds);
  }
}
