package io.tingjian.screen;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.search.Phrase;
import io.tingjian.search.PhraseSet;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the conditions about words. */
final class TextReaders {
  private static final List<String> KINDS = List.of("phone", "id_card", "bank_card");

  private TextReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    readers.put("said", TextReaders::said);
    readers.put("near", TextReaders::near);
    readers.put("matches", TextReaders::matches);
    readers.put("entity", TextReaders::entity);
  }

  private static Condition said(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    List<Phrase> any = phrases(fields.get("any"), conditions);
    List<Phrase> all = phrases(fields.get("all"), conditions);
    PhraseCondition.AtLeast atLeast =
        fields
            .get("at_least")
            .map(field -> atLeast(field, conditions))
            .orElse(PhraseCondition.AtLeast.NOTHING);
    List<Phrase> none = phrases(fields.get("none"), conditions);
    List<Phrase> butNot = phrases(fields.get("but_not"), conditions);
    fields.refuseOthers();
    if (value.isMap() && any.isEmpty() && all.isEmpty() && atLeast.n() == 0)
      value.fault("said must have any, all or at_least; for absence write not: { said: ... }");
    return new PhraseCondition(
        beside.by(),
        PhraseSet.of(any),
        each(all),
        atLeast,
        PhraseSet.of(none),
        PhraseSet.of(butNot),
        beside.sound());
  }

  private static PhraseCondition.AtLeast atLeast(Field field, ConditionReader conditions) {
    Fields fields = field.map();
    int n = (int) fields.required("n").map(f -> Quantity.count(f).orElse(1)).orElse(1.0).intValue();
    List<Phrase> of = phrases(fields.required("of"), conditions);
    fields.refuseOthers();
    if (n > of.size() && !of.isEmpty())
      field.fault(field.name() + ".n must be at most " + of.size() + " (got " + n + ")");
    return new PhraseCondition.AtLeast(n, each(of));
  }

  private static List<PhraseSet> each(List<Phrase> phrases) {
    return phrases.stream().map(phrase -> PhraseSet.of(List.of(phrase))).toList();
  }

  private static List<Phrase> phrases(Optional<Field> field, ConditionReader conditions) {
    return field.map(conditions.phrases()::read).orElse(List.of());
  }

  private static Condition near(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    List<Phrase> words = phrases(fields.required("words"), conditions);
    int gap = fields.required("gap").map(f -> Quantity.count(f).orElse(1)).orElse(1.0).intValue();
    boolean ordered = fields.get("ordered").flatMap(Field::text).map("true"::equals).orElse(false);
    fields.refuseOthers();
    if (value.isMap() && words.size() < 2) value.fault("near.words must name at least 2 words");
    List<Phrase> phrase = words.size() < 2 ? words : List.of(Phrase.near(words, gap, ordered));
    return new PhraseCondition(
        beside.by(),
        PhraseSet.of(phrase),
        List.of(),
        PhraseCondition.AtLeast.NOTHING,
        PhraseSet.NONE,
        PhraseSet.NONE,
        beside.sound());
  }

  private static Condition matches(Field value, Beside beside, ConditionReader conditions) {
    if (!value.isMap())
      return new Regex(beside.by(), pattern(Optional.of(value)).orElse(NEVER), Optional.empty());
    Fields fields = value.map();
    Optional<Pattern> pattern = pattern(fields.required("regex"));
    Optional<Pattern> butNot = pattern(fields.get("but_not"));
    fields.refuseOthers();
    return new Regex(beside.by(), pattern.orElse(NEVER), butNot);
  }

  private static final Pattern NEVER = Pattern.compile("\\z\\A.");

  private static Optional<Pattern> pattern(Optional<Field> field) {
    Optional<String> text = field.flatMap(Field::text);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Pattern.compile(text.get()));
    } catch (PatternSyntaxException e) {
      field.get().fault(field.get().name() + " is no regular expression: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Condition entity(Field value, Beside beside, ConditionReader conditions) {
    Set<SpokenNumber.Kind> kinds = EnumSet.noneOf(SpokenNumber.Kind.class);
    int slack = 0;
    Field named = value;
    if (value.isMap()) {
      Fields fields = value.map();
      named = fields.required("any").orElse(value);
      slack = fields.get("slack").map(f -> Quantity.count(f).orElse(0)).orElse(0.0).intValue();
      fields.refuseOthers();
      if (named == value) return new SpokenNumber(beside.by(), kinds, slack);
    }
    for (Field item : named.list()) {
      String word = item.text().orElse("");
      if (KINDS.contains(word)) kinds.add(SpokenNumber.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
      else
        item.fault(
            "unknown entity \"" + word + "\"; known: " + String.join(", ", KINDS),
            Suggestion.of(word, KINDS));
    }
    return new SpokenNumber(beside.by(), kinds, slack);
  }
}
