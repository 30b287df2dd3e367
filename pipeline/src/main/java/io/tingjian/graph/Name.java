package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer's word as its file has it.
 *
 * @param syllables as people say it; empty where its characters tell
 * @param weight how much likelier than an ordinary name
 */
record Name(String text, List<String> syllables, double weight) {
  /** A word much longer than this is a sentence in the wrong file. */
  private static final int LONGEST = 24;

  Name {
    syllables = List.copyOf(syllables);
  }

  /**
   * Reads {@code name[<TAB>pinyin[<TAB>weight]]} a line; {@code #} begins a remark. A name that
   * comes twice counts as written last.
   *
   * @throws GraphFault naming all faulty lines at once
   */
  static List<Name> read(Path file) throws IOException, GraphFault {
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
          names.put(name.text(), name);
        } catch (IllegalArgumentException e) {
          faults.add(file + ":" + number + ": " + e.getMessage());
        }
      }
    }
    if (!faults.isEmpty()) throw new GraphFault(faults);
    if (names.isEmpty()) throw new GraphFault(file + " holds no names; one a line, please");
    return List.copyOf(names.values());
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
    return new Name(text, syllables, fields.length > 2 ? weight(fields[2].strip()) : 1);
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
