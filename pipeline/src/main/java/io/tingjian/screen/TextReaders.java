package io.tingjian.screen;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.search.Phrase;
import io.tingjian.search.PhraseSet;
import io.tingjian.search.Sentence;
import io.tingjian.search.Simplified;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the conditions about words. */
final class TextReaders {
  /** Instructions; what is larger takes seconds and memory for every call. */
  private static final int LARGEST_REGEX = 20_000;

  private static final int SHORTEST_SENTENCE = 4;
  private static final double USUAL_LIKENESS = 0.7;

  private TextReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    readers.put("said", TextReaders::said);
    readers.put("near", TextReaders::near);
    readers.put("matches", TextReaders::matches);
    readers.put("similar", TextReaders::similar);
    readers.put("entity", EntityReader::read);
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

  private static Condition similar(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    List<Sentence> to = new ArrayList<>();
    for (Field item : fields.required("to").map(Field::list).orElse(List.of())) {
      Optional<Sentence> sentence = item.text().map(Sentence::of);
      if (sentence.isPresent() && sentence.get().length() < SHORTEST_SENTENCE)
        item.fault(
            "a sentence of "
                + sentence.get().length()
                + " characters is like too many others; at least "
                + SHORTEST_SENTENCE
                + " (for words write said)");
      sentence.ifPresent(to::add);
    }
    double over = fields.get("over").map(f -> Quantity.count(f).orElse(1)).orElse(USUAL_LIKENESS);
    fields.refuseOthers();
    if (over > 1) value.fault(value.name() + ".over must be from 0 to 1");
    return new Similar(beside.by(), List.copyOf(to), over, beside.sound());
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
    if (RegexSize.of(text.get()) > LARGEST_REGEX) {
      field
          .get()
          .fault(
              field.get().name()
                  + " counts repetitions within repetitions: it would become too large; write * or + inside");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(Simplified.of(text.get())));
    } catch (PatternSyntaxException e) {
      field.get().fault(field.get().name() + " is no regular expression: " + e.getMessage());
      return Optional.empty();
    }
  }
}
