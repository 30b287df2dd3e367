package io.tingjian.transcribe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A name that is listened for.
 *
 * <p>The bounds were chosen on 15 names in 45 sentences, with 1,000 random names beside them: they
 * find 42 and imagine none in ten minutes of other speech; a third looser imagine three
 * (docs/quality.md).
 *
 * @param places of its syllables among the places of all names, see {@link Likeness}
 */
record HotWord(String text, int[] places) {
  /** A misheard syllable counts for so much even where the recogniser was not sure at all. */
  private static final double LEAST_WEIGHT = 0.35;

  private static final double LOST = 0.9;
  private static final double INVENTED = 0.7;

  /** What it costs to cut a word that the recogniser was sure of. */
  private static final double CUT = 0.3;

  /**
   * Two syllables sound like too many other words: what the recogniser was sure of speaks against.
   */
  private static final double SURE_OF_OTHER = 0.08;

  /** How far the sound may be off in a name of two, three, four, five, more syllables. */
  private static final double[] MOST = {0.1, 0.45, 0.8, 1.1, 1.2};

  /**
   * Where the name may have been said.
   *
   * @param from first syllable
   * @param to after the last one
   * @param distance from what was heard there, 0 for the same sound
   */
  record Place(HotWord name, int from, int to, double distance) {
    boolean overlaps(Place other) {
      return from < other.to && other.from < to;
    }

    /** Of several names for one place, the longest that differs least. */
    double merit() {
      return name.places.length - distance;
    }
  }

  /** An alignment of the first syllables of the name with what was heard until now. */
  private record Part(double distance, int from) {
    static final Part NONE = new Part(Double.POSITIVE_INFINITY, 0);

    Part plus(double more) {
      return new Part(distance + more, from);
    }

    Part orLess(Part other) {
      return other.distance < distance ? other : this;
    }
  }

  /** Every place that is near enough, one for each end; they may overlap. */
  List<Place> in(List<Syllable> heard) {
    List<Place> found = new ArrayList<>();
    Part[] before = new Part[places.length + 1];
    Arrays.fill(before, Part.NONE);
    for (int at = 0; at < heard.size(); at++) {
      Syllable now = heard.get(at);
      // A name may begin anywhere; what stands before it costs nothing.
      before[0] = new Part(now.startsWord() ? 0 : CUT * now.confidence(), at);
      Part[] parts = after(now, before);
      Part whole = parts[places.length].plus(now.endsWord() ? 0 : CUT * now.confidence());
      if (whole.distance() <= most())
        found.add(new Place(this, whole.from(), at + 1, whole.distance()));
      before = parts;
    }
    return found;
  }

  private Part[] after(Syllable now, Part[] before) {
    double weight = LEAST_WEIGHT + now.confidence();
    double sure = places.length == 2 ? SURE_OF_OTHER * now.confidence() : 0;
    Part[] parts = new Part[places.length + 1];
    parts[0] = Part.NONE;
    for (int i = 1; i <= places.length; i++) {
      parts[i] = before[i - 1].plus(weight * now.distances()[places[i - 1]] + sure);
      if (i > 1) parts[i] = parts[i].orLess(parts[i - 1].plus(LOST * weight));
      if (i < places.length) parts[i] = parts[i].orLess(before[i].plus(INVENTED * weight));
    }
    return parts;
  }

  private double most() {
    return MOST[Math.min(MOST.length, places.length - 1) - 1];
  }
}
