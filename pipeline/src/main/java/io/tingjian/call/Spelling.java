package io.tingjian.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far two spellings are apart, and what somebody who mistyped a word probably meant. */
public final class Spelling {
  private Spelling() {}

  /** The word with the fewest edits, if they are few enough for a slip (a third of its length). */
  public static Optional<String> closest(String typed, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(word -> edits(typed, word)))
        .filter(word -> edits(typed, word) <= Math.max(1, word.length() / 3));
  }

  /** Levenshtein's distance: how many characters to replace, leave out or add. */
  public static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
