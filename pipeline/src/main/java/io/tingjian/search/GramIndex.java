package io.tingjian.search;

import io.tingjian.search.Phrase.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Parts of phrases, each under the grams one of which whoever says it must say. Numbers that are
 * asked together lie side by side in memory. Immutable; may be shared by threads.
 */
final class GramIndex {
  private static final int[] NONE = {};

  /** As a power of two: so few grams meet in one slot. */
  private static final int SLOTS_A_PART = 5;

  private final Part[] parts;

  /** Under the last bits of each gram, the parts that need it or another of its group. */
  private final int[][] byGram;

  /** The parts that need none. */
  private int[] always = NONE;

  /** Of each part the groups of its gate; before each group how many grams it has. */
  private final int[] groups;

  /** Where in the groups those of each part end. */
  private final int[] ends;

  GramIndex(Part[] parts) {
    this.parts = parts;
    this.ends = new int[parts.length];
    this.byGram = new int[slots(parts.length)][];
    List<int[]> all = new ArrayList<>();
    int end = 0;
    for (int part = 0; part < parts.length; part++) {
      List<int[]> own = parts[part].gate().groups();
      all.addAll(own);
      for (int[] group : own) end += 1 + group.length;
      ends[part] = end;
      if (own.isEmpty()) always = with(always, part);
      // The first is the rarest.
      else for (int gram : own.get(0)) byGram[slot(gram)] = with(byGram[slot(gram)], part);
    }
    this.groups = new int[end];
    int at = 0;
    for (int[] group : all) {
      groups[at++] = group.length;
      System.arraycopy(group, 0, groups, at, group.length);
      at += group.length;
    }
  }

  private static int slots(int parts) {
    return parts == 0 ? 1 : Math.min(Grams.COUNT, Integer.highestOneBit(parts) << SLOTS_A_PART);
  }

  private int slot(int gram) {
    return gram & (byGram.length - 1);
  }

  private static int[] with(int[] before, int part) {
    if (before == null) return new int[] {part};
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = part;
    return more;
  }

  int size() {
    return parts.length;
  }

  Part part(int number) {
    return parts[number];
  }

  /**
   * The parts that somebody may have said.
   *
   * @param said all his grams
   */
  BitSet openTo(int[] said, Grams grams) {
    BitSet asked = new BitSet(parts.length);
    for (int part : always) asked.set(part);
    for (int gram : said) {
      int[] candidates = byGram[slot(gram)];
      if (candidates != null) for (int part : candidates) asked.set(part);
    }
    BitSet open = new BitSet(parts.length);
    for (int part = asked.nextSetBit(0); part >= 0; part = asked.nextSetBit(part + 1))
      // The groups ask first: they are quicker, and close nearly all that the gate would.
      if (anyOfEach(part, grams) && parts[part].gate().isOpen(grams)) open.set(part);
    return open;
  }

  private boolean anyOfEach(int part, Grams said) {
    for (int at = part == 0 ? 0 : ends[part - 1]; at < ends[part]; ) {
      int next = at + 1 + groups[at];
      if (!said.anyOf(groups, at + 1, next)) return false;
      at = next;
    }
    return true;
  }
}
