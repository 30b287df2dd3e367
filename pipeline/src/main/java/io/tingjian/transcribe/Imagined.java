package io.tingjian.transcribe;

import io.tingjian.audio.Stretch;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that nobody said: the recogniser hears them in noise, in the remains of a tone, and as
 * single syllables in music. Music that sways and fades is taken for a voice, and one 哦 in it would
 * part the agent's absence in two.
 */
final class Imagined {
  /**
   * In noise or in the remains of a tone words have a confidence of 0.25 at most on the demo set;
   * the least certain true turn has 0.41.
   */
  private static final double LEAST_CONFIDENCE = 0.3;

  /** Such words in made hold music have at most 0.63, two in three less than 0.4. */
  private static final double LEAST_CONFIDENCE_ALONE = 0.75;

  /** More than this at one go is talk. */
  private static final int MOST_CHARACTERS = 2;

  /** So far on either side is looked for a voice that says nothing. */
  private static final long BESIDE_MS = 3_000;

  /** Speech is wide at its edges and may breathe; more is no edge. */
  private static final long WORDLESS_MS = 2_000;

  private Imagined() {}

  /**
   * @param turns of one channel, in order of time; none is empty
   * @param speech where that channel seems to speak
   * @return the turns that somebody said
   */
  static List<List<Word>> without(List<List<Word>> turns, List<Stretch> speech) {
    List<List<Word>> said = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      List<Word> turn = turns.get(i);
      long before = said.isEmpty() ? 0 : end(said.get(said.size() - 1));
      long after = i + 1 < turns.size() ? start(turns.get(i + 1)) : Long.MAX_VALUE;
      double confidence = turn.stream().mapToDouble(Word::confidence).average().orElseThrow();
      boolean sure =
          confidence >= LEAST_CONFIDENCE_ALONE
              || turn.stream().mapToInt(word -> word.text().length()).sum() > MOST_CHARACTERS
              || wordless(turn, before, after, speech) < WORDLESS_MS;
      if (confidence >= LEAST_CONFIDENCE && sure) said.add(turn);
    }
    return said;
  }

  private static long wordless(List<Word> turn, long before, long after, List<Stretch> speech) {
    return covered(Math.max(before, start(turn) - BESIDE_MS), start(turn), speech)
        + covered(end(turn), Math.min(after, end(turn) + BESIDE_MS), speech);
  }

  private static long covered(long from, long to, List<Stretch> speech) {
    return speech.stream()
        .mapToLong(one -> Math.min(to, one.endMs()) - Math.max(from, one.startMs()))
        .filter(ms -> ms > 0)
        .sum();
  }

  private static long start(List<Word> turn) {
    return turn.get(0).startMs();
  }

  private static long end(List<Word> turn) {
    return turn.get(turn.size() - 1).endMs();
  }
}
