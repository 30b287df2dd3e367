package io.tingjian.search;

import io.tingjian.search.Phrase.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Singles out the parts that one speaker may have said. Of thousands he has said few, so one pass
 * over plain numbers, which lie side by side in memory, comes before their gates. Immutable; may be
 * shared by threads.
 */
final class OpenParts {
  private final List<Part> parts;

  /** Of each part the groups of its gate; before each group how many grams it has. */
  private final int[] groups;

  /** Where in the groups those of each part end. */
  private final int[] ends;

  OpenParts(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.ends = new int[parts.size()];
    List<int[]> all = new ArrayList<>();
    int end = 0;
    for (int part = 0; part < ends.length; part++) {
      List<int[]> own = parts.get(part).gate().groups();
      all.addAll(own);
      for (int[] group : own) end += 1 + group.length;
      ends[part] = end;
    }
    this.groups = new int[end];
    int at = 0;
    for (int[] group : all) {
      groups[at++] = group.length;
      System.arraycopy(group, 0, groups, at, group.length);
      at += group.length;
    }
  }

  List<Part> all() {
    return parts;
  }

  List<IntervalsSource> sources(Grams said) {
    List<IntervalsSource> sources = new ArrayList<>();
    int start = 0;
    for (int part = 0; part < ends.length; part++) {
      // The groups ask first: they are quicker, and close nearly all that the gate would.
      if (anyOfEach(start, ends[part], said) && parts.get(part).gate().isOpen(said))
        sources.add(parts.get(part).source());
      start = ends[part];
    }
    return sources;
  }

  private boolean anyOfEach(int start, int end, Grams said) {
    for (int at = start; at < end; ) {
      int next = at + 1 + groups[at];
      if (!said.anyOf(groups, at + 1, next)) return false;
      at = next;
    }
    return true;
  }
}
