package io.tingjian.search;

import io.tingjian.search.Phrase.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Of a table's parts, those that one speaker may have said. For one thread. */
final class OpenParts {
  private final PhraseTable table;
  private final GramIndex indexed;
  private final BitSet open;
  private final Grams grams;

  /**
   * @param indexed the parts that the table had when the speaker's words were looked through
   * @param open of these
   */
  OpenParts(PhraseTable table, GramIndex indexed, BitSet open, Grams grams) {
    this.table = table;
    this.indexed = indexed;
    this.open = open;
    this.grams = grams;
  }

  /** Of these numbers. */
  List<IntervalsSource> sources(int[] parts) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (int number : parts) {
      if (number >= indexed.size()) {
        Part late = table.part(number);
        if (late.gate().isOpen(grams)) sources.add(late.source());
      } else if (open.get(number)) {
        sources.add(indexed.part(number).source());
      }
    }
    return sources;
  }
}
