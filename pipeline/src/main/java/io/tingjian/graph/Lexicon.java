package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words and how they are said: {@code word<TAB>weight<TAB>pinyin apart by spaces}, a line each. */
record Lexicon(List<Entry> entries) {
  static final String FILE = "lexicon.txt";

  /**
   * @param weight of this reading against the usual one, which has 1
   */
  record Entry(String word, double weight, List<String> syllables) {
    Entry {
      syllables = List.copyOf(syllables);
    }
  }

  Lexicon {
    entries = List.copyOf(entries);
  }

  static Lexicon read(TextFile file) throws IOException, GraphFault {
    List<Entry> entries = new ArrayList<>();
    try (BufferedReader rows = file.reader()) {
      int number = 0;
      for (String row; (row = rows.readLine()) != null; ) {
        number++;
        if (!row.isEmpty()) entries.add(entry(row, file.path() + ":" + number));
      }
    }
    return new Lexicon(entries);
  }

  private static Entry entry(String row, String place) throws GraphFault {
    String[] fields = row.split("\t");
    try {
      double weight = Double.parseDouble(fields[1]);
      List<String> syllables = List.of(fields[2].split(" "));
      for (String syllable : syllables)
        if (!Phones.isSyllable(syllable))
          throw new GraphFault(place + ": \"" + syllable + "\" is no pinyin");
      if (!(weight > 0)) throw new GraphFault(place + ": a weight is above 0 (got " + weight + ")");
      return new Entry(fields[0], weight, syllables);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new GraphFault(place + ": want word, weight and pinyin, apart by tabs; got: " + row);
    }
  }

  void write(TextFile file) throws IOException {
    try (BufferedWriter rows = file.writer()) {
      for (Entry entry : entries)
        rows.append(entry.word())
            .append(String.format(Locale.ROOT, "\t%.2f\t", entry.weight()))
            .append(String.join(" ", entry.syllables()))
            .append('\n');
    }
  }

  /** Each word with its readings, the usual one first. */
  Map<String, List<Entry>> byWord() {
    Map<String, List<Entry>> words = new LinkedHashMap<>();
    for (Entry entry : entries)
      words.computeIfAbsent(entry.word(), word -> new ArrayList<>(1)).add(entry);
    return words;
  }
}
