package io.tingjian.audio;

import io.tingjian.audio.Stretch.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where somebody speaks on a channel: libfvad says what sounds like a voice, the level says
 * whether it is near enough to be this channel's speaker. Pauses inside a sentence are bridged and
 * the edges are wide, because a word that is cut is lost, while a little silence costs nothing.
 */
final class SpeechFinder {
  /** A voice stands out from the line's noise by so much, at least at its vowels. */
  private static final double ABOVE_NOISE_DB = 7;

  /** Its weaker sounds stand out less, and count where the louder ones are near. */
  private static final double WEAKLY_ABOVE_NOISE_DB = 3;

  /** The noise of the line is what a channel has in its quietest tenth. */
  private static final double NOISE_SHARE = 0.1;

  /** What the other side has so much louder at the same moment is its own leakage. */
  private static final double LEAKAGE_DB = 26;

  /** Leakage comes late by the way through the exchange. */
  private static final int LEAKAGE_FRAMES = 6;

  /** Shorter pauses are breath or the closure of a consonant. */
  private static final int BRIDGE_FRAMES = 35;

  /** Shorter sounds are clicks. */
  private static final int SHORTEST_FRAMES = 7;

  private static final long FADE_MS = 60;

  private static final int LEAD_MS = 80;
  private static final int TAIL_MS = 120;

  private final double[] levels;
  private final double noise;
  private final boolean[] loud;

  /**
   * @param levels of this channel
   * @param others of the other channels
   */
  SpeechFinder(double[] levels, List<double[]> others) {
    this.levels = levels;
    this.noise = Levels.percentile(levels, NOISE_SHARE);
    this.loud = new boolean[levels.length];
    for (int f = 0; f < levels.length; f++)
      loud[f] = levels[f] > noise + WEAKLY_ABOVE_NOISE_DB && !leaks(levels[f], others, f);
  }

  /** Per frame of {@link Levels}, whether this channel's speaker could be heard in it. */
  boolean[] loud() {
    return loud;
  }

  /**
   * @param voice what libfvad takes for a voice, per frame; only what is loud is asked for
   * @param sounds music and tones of this channel, which libfvad takes for voices
   */
  List<Stretch> find(boolean[] voice, List<Stretch> sounds, long durationMs) {
    boolean[] weak = new boolean[levels.length];
    boolean[] clear = new boolean[levels.length];
    for (int f = 0; f < levels.length; f++) {
      weak[f] = voice[f] && loud[f];
      clear[f] = weak[f] && levels[f] > noise + ABOVE_NOISE_DB;
    }
    for (Stretch sound : sounds) {
      leaveOut(sound, weak);
      leaveOut(sound, clear);
    }
    return stretches(weak, clear, sounds, durationMs);
  }

  /** A little around the sound, too: it fades in and out. */
  private static void leaveOut(Stretch sound, boolean[] near) {
    int from = (int) Math.max(0, (sound.startMs() - FADE_MS) / Levels.FRAME_MS);
    int to = (int) Math.min(near.length, (sound.endMs() + FADE_MS) / Levels.FRAME_MS);
    Arrays.fill(near, Math.min(from, to), to, false);
  }

  private static boolean leaks(double level, List<double[]> others, int frame) {
    for (double[] other : others)
      for (int f = Math.max(0, frame - LEAKAGE_FRAMES); f <= frame; f++)
        if (other[f] - level > LEAKAGE_DB) return true;
    return false;
  }

  private static List<Stretch> stretches(
      boolean[] weak, boolean[] clear, List<Stretch> sounds, long durationMs) {
    List<Stretch> found = new ArrayList<>();
    int f = 0;
    while (f < weak.length) {
      if (!weak[f]) {
        f++;
        continue;
      }
      int start = f;
      int last = f;
      int speaking = 0;
      for (; f < weak.length && f - last <= BRIDGE_FRAMES; f++) {
        if (weak[f]) last = f;
        if (clear[f]) speaking++;
      }
      if (speaking >= SHORTEST_FRAMES) found.add(widened(start, last + 1, sounds, durationMs));
    }
    return found;
  }

  private static Stretch widened(int from, int to, List<Stretch> sounds, long durationMs) {
    long start = from * (long) Levels.FRAME_MS;
    long end = to * (long) Levels.FRAME_MS;
    long earliest = Math.max(0, start - LEAD_MS);
    long latest = Math.min(durationMs, end + TAIL_MS);
    for (Stretch sound : sounds) {
      if (sound.endMs() <= start) earliest = Math.max(earliest, sound.endMs());
      if (sound.startMs() >= end) latest = Math.min(latest, sound.startMs());
    }
    return new Stretch(Kind.SPEECH, earliest, latest);
  }
}
