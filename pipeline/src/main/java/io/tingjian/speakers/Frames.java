package io.tingjian.speakers;

import java.util.ArrayList;
import java.util.List;

/**
 * What the voices of a recording are like, moment by moment, as it is heard piece by piece; an hour
 * takes 12 MB. For one thread.
 */
public final class Frames {
  private record Piece(long startMs, float[][] frames) {}

  private final int frameMs;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param frameMs from one frame to the next
   */
  public Frames(int frameMs) {
    this.frameMs = frameMs;
  }

  /**
   * @param startMs of the piece in the recording; pieces come in order of time
   * @param frames all equally long; the first number of each is its level
   */
  public void add(long startMs, float[][] frames) {
    pieces.add(new Piece(startMs, frames));
  }

  /** The frames that begin in a stretch; none where the recording has none. */
  List<float[]> between(long startMs, long endMs) {
    List<float[]> found = new ArrayList<>();
    for (Piece piece : pieces) {
      long from = Math.max(0, Math.floorDiv(startMs - piece.startMs() + frameMs - 1, frameMs));
      long to = Math.floorDiv(endMs - piece.startMs() + frameMs - 1, frameMs);
      for (long f = from; f < Math.min(to, piece.frames().length); f++)
        found.add(piece.frames()[(int) f]);
    }
    return found;
  }
}
