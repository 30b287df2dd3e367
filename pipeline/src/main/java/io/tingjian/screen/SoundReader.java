package io.tingjian.screen;

import io.tingjian.pinyin.ConfusableSounds;
import io.tingjian.search.SoundAlike;
import io.tingjian.search.SoundAlike.Kind;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code sound_alike: near}, or {@code { is: near, exclusions: exact, pairs: [n/l, f/h] }}.
 */
final class SoundReader {
  private SoundReader() {}

  /**
   * @param otherwise what is not said anew is kept of it
   */
  static SoundAlike read(Field field, SoundAlike otherwise) {
    if (!field.isMap())
      return new SoundAlike(
          kind(field).orElse(Kind.OFF), otherwise.exclusions(), otherwise.confusable());
    Fields fields = field.map();
    Kind words = fields.get("is").flatMap(SoundReader::kind).orElse(otherwise.words());
    Kind exclusions =
        fields.get("exclusions").flatMap(SoundReader::kind).orElse(otherwise.exclusions());
    ConfusableSounds pairs =
        fields.get("pairs").map(SoundReader::pairs).orElse(otherwise.confusable());
    fields.refuseOthers();
    return new SoundAlike(words, exclusions, pairs);
  }

  private static Optional<Kind> kind(Field field) {
    String word = field.text().orElse("off");
    Optional<Kind> kind = Kind.ofWire(word);
    if (kind.isEmpty())
      field.fault(
          "sound_alike must be one of "
              + String.join(", ", Kind.words())
              + " (got \""
              + word
              + "\")",
          Suggestion.of(word, Kind.words()));
    return kind;
  }

  private static ConfusableSounds pairs(Field field) {
    Set<String> pairs = new LinkedHashSet<>();
    for (Field item : field.list()) {
      Optional<String> pair = item.text();
      if (pair.isEmpty()) continue;
      if (ConfusableSounds.KNOWN.contains(pair.get())) pairs.add(pair.get());
      else
        item.fault(
            "unknown pair of sounds \""
                + pair.get()
                + "\"; known: "
                + String.join(", ", ConfusableSounds.KNOWN),
            Suggestion.of(pair.get(), List.copyOf(ConfusableSounds.KNOWN)));
    }
    return new ConfusableSounds(pairs);
  }
}
