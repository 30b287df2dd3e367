package io.tingjian.audio;

import io.tingjian.audio.Stretch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a caller hears while it rings from busy tones and beeps: by its frequency and by its
 * rhythm, which networks keep as ITU-T E.180 and its supplement list them. Several rings are known
 * by the pauses between them; a single one only where nobody has spoken yet.
 */
final class Ringback {
  /** All networks ring between 400 Hz and 480 Hz, with one frequency or two. */
  private static final double LOWEST_HZ = 390;

  private static final double HIGHEST_HZ = 490;

  /** Edges of tones are found to within a window; exchanges keep their times to within a tenth. */
  private static final long EDGE_MS = 130;

  private static final double RHYTHM = 0.1;

  /** A single beep of half a second may be anything. */
  private static final long SHORTEST_ALONE_MS = 900;

  /**
   * How a network rings.
   *
   * @param restsMs between two tones; the longest ends a ring
   */
  private record Plan(long toneMs, List<Long> restsMs) {
    boolean tone(long ms) {
      return near(ms, toneMs);
    }

    boolean rest(long ms) {
      return restsMs.stream().anyMatch(rest -> near(ms, rest));
    }

    boolean longestRest(long ms) {
      return near(ms, restsMs.get(restsMs.size() - 1));
    }

    private static boolean near(long ms, long planned) {
      return Math.abs(ms - planned) <= EDGE_MS + RHYTHM * planned;
    }
  }

  private static final List<Plan> PLANS =
      List.of(
          new Plan(1_000, List.of(4_000L)), // China 450 Hz, most of Europe 425 Hz
          new Plan(2_000, List.of(4_000L)), // North America 440 + 480 Hz
          new Plan(1_500, List.of(3_500L)), // France 440 Hz
          new Plan(1_000, List.of(3_000L)), // Spain, Korea and others
          new Plan(1_000, List.of(2_000L)), // Japan 400 Hz, Taiwan 440 + 480 Hz
          new Plan(400, List.of(200L, 2_000L)), // Britain, Singapore
          new Plan(400, List.of(200L, 3_000L))); // Hong Kong

  /**
   * A tone of one channel.
   *
   * @param hz mean of its strongest partial
   */
  record Tone(Stretch stretch, double hz) {}

  private Ringback() {}

  /** The tones, those that ring as {@link Kind#RINGBACK}. */
  static List<Stretch> told(List<Tone> tones) {
    boolean[] rings = new boolean[tones.size()];
    for (Plan plan : PLANS)
      for (int first = 0; first < rings.length; first++) markRun(tones, first, plan, rings);
    List<Stretch> told = new ArrayList<>();
    for (int i = 0; i < rings.length; i++)
      told.add(rings[i] ? ringing(tones.get(i).stretch()) : tones.get(i).stretch());
    return told;
  }

  /** The first tone, where it is as long and as high as a ring. */
  static Optional<Stretch> perhaps(List<Tone> tones) {
    return tones.stream().limit(1).filter(Ringback::alone).map(Tone::stretch).findFirst();
  }

  static Stretch ringing(Stretch tone) {
    return new Stretch(Kind.RINGBACK, tone.startMs(), tone.endMs());
  }

  private static void markRun(List<Tone> tones, int first, Plan plan, boolean[] rings) {
    boolean whole = false;
    int last = first;
    for (; last + 1 < tones.size(); last++) {
      long rest = tones.get(last + 1).stretch().startMs() - tones.get(last).stretch().endMs();
      if (!belongs(tones.get(last), last == first, plan)) return;
      if (!plan.rest(rest) || !inBand(tones.get(last + 1))) break;
      whole |= plan.longestRest(rest);
    }
    // The last ring may be cut by the answer, but is never longer than the others.
    if (last == first || !whole || tones.get(last).stretch().durationMs() > plan.toneMs() * 1.2)
      return;
    for (int i = first; i <= last; i++) rings[i] = true;
  }

  /** The first ring may have begun before the recording did. */
  private static boolean belongs(Tone tone, boolean first, Plan plan) {
    boolean cut = first && tone.stretch().startMs() == 0;
    return inBand(tone)
        && (plan.tone(tone.stretch().durationMs())
            || cut && tone.stretch().durationMs() < plan.toneMs());
  }

  private static boolean alone(Tone tone) {
    return inBand(tone)
        && tone.stretch().durationMs() >= SHORTEST_ALONE_MS
        && PLANS.stream().anyMatch(plan -> plan.tone(tone.stretch().durationMs()));
  }

  private static boolean inBand(Tone tone) {
    return tone.hz() >= LOWEST_HZ && tone.hz() <= HIGHEST_HZ;
  }
}
