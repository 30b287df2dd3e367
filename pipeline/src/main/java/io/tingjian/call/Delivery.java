package io.tingjian.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a turn is delivered, as its words' times and the turns around it tell. It follows from the
 * transcript and is therefore never stored: whoever corrects a turn's role corrects this as well.
 *
 * @param charactersPerMinute articulation rate: what is said in the time without pauses; a Latin
 *     word counts as one character; {@code NaN} for a turn of one moment
 * @param pauses between words, of {@link #PAUSE_MS} or longer
 * @param pauseMs all of them together
 * @param overlapMs in which somebody else speaks, too
 * @param aboveOwnDb level above the median of the speaker's turns; {@code NaN} where it was not
 *     measured
 */
public record Delivery(
    double charactersPerMinute, int pauses, long pauseMs, long overlapMs, double aboveOwnDb) {
  /** The closure of a consonant is shorter; the usual limit of studies of articulation. */
  public static final long PAUSE_MS = 250;

  /** One for each turn, in the same order. */
  public static List<Delivery> of(List<Turn> turns) {
    double[] usual = new double[Role.values().length];
    for (Role role : Role.values())
      usual[role.ordinal()] =
          median(
              turns.stream()
                  .filter(turn -> turn.role() == role)
                  .mapToDouble(turn -> turn.prosody().levelDbfs())
                  .toArray());
    List<Delivery> deliveries = new ArrayList<>();
    for (Turn turn : turns) {
      long pauseMs = 0;
      int pauses = 0;
      for (int i = 1; i < turn.words().size(); i++) {
        long gap = gap(turn.words(), i);
        if (gap == 0) continue;
        pauses++;
        pauseMs += gap;
      }
      deliveries.add(
          new Delivery(
              charactersPerMinute(turn.words()),
              pauses,
              pauseMs,
              overlapMs(turn, turns),
              turn.prosody().levelDbfs() - usual[turn.role().ordinal()]));
    }
    return deliveries;
  }

  /** How fast words are articulated that one speaker says one after the other. */
  public static double charactersPerMinute(List<Word> words) {
    int characters = 0;
    long ms = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      characters += characters(word.text());
      // A breath between two words belongs to speaking, a pause does not.
      long from = i > 0 && gap(words, i) == 0 ? words.get(i - 1).endMs() : word.startMs();
      ms += Math.max(0, word.endMs() - from);
    }
    return ms == 0 ? Double.NaN : characters * 60_000.0 / ms;
  }

  /** Of what is known; {@code NaN} where nothing is. */
  static double median(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (known.length == 0) return Double.NaN;
    int middle = known.length / 2;
    return known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
  }

  /** The pause before a word; 0 where it follows at once. */
  private static long gap(List<Word> words, int index) {
    long gap = words.get(index).startMs() - words.get(index - 1).endMs();
    return gap >= PAUSE_MS ? gap : 0;
  }

  private static int characters(String word) {
    int characters = 0;
    boolean inLatin = false;
    for (int c : word.codePoints().toArray()) {
      boolean han = Character.isIdeographic(c);
      boolean latin = !han && Character.isLetterOrDigit(c);
      if (han || latin && !inLatin) characters++;
      inLatin = latin || inLatin && c == '\'';
    }
    return characters;
  }

  private static long overlapMs(Turn turn, List<Turn> turns) {
    List<Turn> others = new ArrayList<>();
    for (Turn other : turns) {
      if (other.startMs() >= turn.endMs()) break;
      if (other.role() != turn.role() && other.endMs() > turn.startMs()) others.add(other);
    }
    long overlap = 0;
    long until = turn.startMs();
    for (Turn other : others) {
      long from = Math.max(until, other.startMs());
      long to = Math.min(turn.endMs(), other.endMs());
      if (to <= from) continue;
      overlap += to - from;
      until = to;
    }
    return overlap;
  }
}
