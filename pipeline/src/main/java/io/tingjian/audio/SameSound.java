package io.tingjian.audio;

import java.util.Comparator;
import java.util.List;

/**
 * Tells two channels that carry one and the same sound, as recorders write them that export a call
 * of one channel as stereo: moment by moment one is the other, always at the same level.
 *
 * <p>Crosstalk is not taken for it: whoever speaks is louder on his own channel, so that the levels
 * change sides with the speaker. Nor is the faint leakage of the only one who speaks. Memory does
 * not grow with the recording; for one thread.
 */
final class SameSound {
  private static final int BLOCK_MS = 100;

  /** Below it a codec's noise is as loud as the speech. */
  private static final double AUDIBLE_DBFS = -50;

  /** How much of a block's energy both channels must have in common. */
  private static final double ALIKE = 0.9;

  /** A recorder may set the level of each channel, but hardly by more. */
  private static final int MOST_DB = 6;

  /** Lossy codecs move the level of a block up and down by so much. */
  private static final double STEADY_DB = 1.5;

  private static final int PER_DB = 2;

  /** Of the blocks of speech. */
  private static final double NEARLY_ALL = 0.9;

  private static final int LEAST_BLOCKS = 10;

  /** Blocks by how much louder the first channel is, from {@code -LIMIT_DB} to {@code LIMIT_DB}. */
  private static final int LIMIT_DB = MOST_DB + 2;

  private final long[] alike = new long[2 * LIMIT_DB * PER_DB + 1];
  private long blocks;

  /**
   * @param stretches what is heard on each channel of the piece
   */
  void add(Decoded piece, List<List<Stretch>> stretches) {
    if (piece.channels() != 2) return;
    int size = piece.rateHz() * BLOCK_MS / 1000;
    int done = 0;
    List<Stretch> speech =
        stretches.stream()
            .flatMap(List::stream)
            .filter(stretch -> stretch.kind() == Stretch.Kind.SPEECH)
            .sorted(Comparator.comparingLong(Stretch::startMs))
            .toList();
    for (Stretch stretch : speech) {
      int to = piece.frameAt(stretch.endMs());
      int at = Math.max(done, piece.frameAt(stretch.startMs()));
      for (; at + size <= to; at += size) add(piece.samples()[0], piece.samples()[1], at, size);
      done = Math.max(done, at);
    }
  }

  private void add(short[] one, short[] other, int from, int size) {
    double ones = 0;
    double others = 0;
    double common = 0;
    for (int i = from; i < from + size; i++) {
      ones += one[i] * one[i];
      others += other[i] * other[i];
      common += one[i] * other[i];
    }
    if (Levels.dbfs(Math.max(ones, others) / size) < AUDIBLE_DBFS) return;
    blocks++;
    if (common <= 0 || common * common < ALIKE * ones * others) return;
    double louder = 10 * Math.log10(ones / others);
    if (Math.abs(louder) <= LIMIT_DB) alike[(int) Math.round((louder + LIMIT_DB) * PER_DB)]++;
  }

  /** Whether both channels carry the same, as far as it was heard. */
  boolean onBoth() {
    if (blocks < LEAST_BLOCKS) return false;
    int reach = (int) (STEADY_DB * PER_DB);
    for (int at = (LIMIT_DB - MOST_DB) * PER_DB; at <= (LIMIT_DB + MOST_DB) * PER_DB; at++) {
      long steady = 0;
      for (int i = at - reach; i <= at + reach; i++) steady += alike[i];
      if (steady >= NEARLY_ALL * blocks) return true;
    }
    return false;
  }
}
