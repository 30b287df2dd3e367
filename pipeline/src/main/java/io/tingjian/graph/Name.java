package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A customer's word as its file has it.
 *
 * @param syllables as people say it; empty where its characters tell
 * @param weight how much likelier than an ordinary name
 */
public record Name(String text, List<String> syllables, double weight) {
  /** A word much longer than this is a sentence in the wrong file. */
  private static final int LONGEST = 24;

  public Name {
    syllables = List.copyOf(syllables);
  }

  /**
   * Reads {@code name[<TAB>pinyin[<TAB>weight]]} a line; {@code #} begins a remark. A name that
   * comes twice counts as written last.
   *
   * @param demand what else a name must be; throws an IllegalArgumentException that says so
   * @throws GraphFault naming all faulty lines at once
   */
  public static List<Name> read(Path file, Consumer<Name> demand) throws IOException, GraphFault {
    Map<String, Name> names = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    try (BufferedReader rows = new TextFile(file).reader()) {
      int number = 0;
      for (String row; (row = rows.readLine()) != null; ) {
        number++;
        String line = number == 1 && row.startsWith("\uFEFF") ? row.substring(1) : row;
        if (line.isBlank() || line.startsWith("#")) continue;
        try {
          Name name = of(line);
          demand.accept(name);
          names.put(name.text(), name);
        } catch (IllegalArgumentException e) {
          faults.add(file + ":" + number + ": " + e.getMessage());
        }
      }
    }
    if (!faults.isEmpty()) throw new GraphFault(faults);
    return List.copyOf(names.values());
  }

  /** How it may sound, place by place: each holds the syllables of which one is said there. */
  public List<Set<String>> sounds() {
    if (!syllables.isEmpty()) return syllables.stream().map(Set::of).toList();
    return SpokenCharacter.sounds(text);
  }

  private static Name of(String row) {
    String[] fields = row.split("\t");
    // A recognizer's words are apart by spaces, so none can hold one.
    String text = fields[0].replaceAll("\\s+", "");
    if (text.isEmpty() || text.length() > LONGEST)
      throw new IllegalArgumentException(
          "a name has 1 to " + LONGEST + " characters (got " + text.length() + ")");
    List<String> syllables =
        fields.length > 1 && !fields[1].isBlank()
            ? Arrays.asList(fields[1].strip().split("\\s+"))
            : List.of();
    for (String syllable : syllables)
      if (!Phones.isSyllable(syllable))
        throw new IllegalArgumentException("\"" + syllable + "\" is no pinyin");
    long spoken = text.codePoints().count();
    if (!syllables.isEmpty()
        && text.codePoints().allMatch(Character::isIdeographic)
        && spoken != syllables.size())
      throw new IllegalArgumentException(
          text + " has " + spoken + " characters, but " + syllables.size() + " syllables");
    if (syllables.isEmpty())
      text.chars()
          .filter(c -> SpokenCharacter.of((char) c).isEmpty())
          .findFirst()
          .ifPresent(Name::unsayable);
    return new Name(text, syllables, fields.length > 2 ? weight(fields[2].strip()) : 1);
  }

  private static void unsayable(int c) {
    throw new IllegalArgumentException(
        "nobody knows how to say \"" + (char) c + "\"; write the pinyin after a tab");
  }

  private static double weight(String written) {
    try {
      double weight = Double.parseDouble(written);
      if (weight > 0) return weight;
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("a weight is a number above 0 (got " + written + ")");
  }
}
