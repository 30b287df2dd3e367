package io.tingjian.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a recogniser can write. A phrase that is not made of them is never found as it is
 * written. Immutable; may be shared by threads.
 */
public final class Vocabulary {
  private static final int LONGEST_WORD = 8;

  /** Stands for what has no word that even sounds like it. */
  private static final String NOTHING = "□";

  private final Set<String> words = new HashSet<>();
  private final Map<String, String> bySound = new HashMap<>();

  private Vocabulary() {}

  /**
   * @param words as the recogniser writes them
   */
  public static Vocabulary of(Collection<String> words) {
    Vocabulary vocabulary = new Vocabulary();
    for (String word : words) {
      List<SpokenToken> tokens = SpokenText.tokens(word);
      vocabulary.words.add(joined(tokens));
      if (tokens.size() == 1)
        for (String syllable : tokens.get(0).syllables())
          vocabulary.bySound.putIfAbsent(syllable, tokens.get(0).term());
    }
    return vocabulary;
  }

  /**
   * What the recogniser would write in place of the phrase, as far as that is known; empty where it
   * can write the phrase itself, in one of its alternatives at least.
   */
  public Optional<String> nearest(Phrase phrase) {
    Optional<String> nearest = Optional.empty();
    for (List<List<SpokenToken>> way : phrase.ways()) {
      StringBuilder written = new StringBuilder();
      boolean same = true;
      for (List<SpokenToken> run : way) {
        if (!written.isEmpty()) written.append('…');
        String best = nearest(run);
        same &= best.equals(joined(run));
        written.append(best);
      }
      if (same) return Optional.empty();
      if (nearest.isEmpty()) nearest = Optional.of(written.toString());
    }
    return nearest;
  }

  /** The same characters where words can be made of them; else with the fewest replaced. */
  private String nearest(List<SpokenToken> run) {
    int[] replaced = new int[run.size() + 1];
    String[] written = new String[run.size() + 1];
    written[0] = "";
    for (int end = 1; end <= run.size(); end++) {
      SpokenToken last = run.get(end - 1);
      String instead =
          last.syllables().stream()
              .map(bySound::get)
              .filter(w -> w != null)
              .findFirst()
              .orElse(NOTHING);
      replaced[end] = replaced[end - 1] + (instead.equals(NOTHING) ? 2 : 1);
      written[end] = written[end - 1] + instead;
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        String word = joined(run.subList(start, end));
        if (replaced[start] < replaced[end] && words.contains(word)) {
          replaced[end] = replaced[start];
          written[end] = written[start] + word;
        }
      }
    }
    return written[run.size()];
  }

  private static String joined(List<SpokenToken> tokens) {
    StringBuilder joined = new StringBuilder();
    for (SpokenToken token : tokens) joined.append(token.term());
    return joined.toString();
  }
}
