package io.tingjian.audio;

import io.tingjian.audio.Stretch.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds music and tones. Both are made of partials that stand still, while a voice glides: over one
 * and a half seconds, 80 to 100 % of the power of hold music lies where it lay 64 ms before, of
 * Mandarin speech at most 50 %. Music moves from note to note; a tone keeps its frequencies.
 */
final class SoundFinder {
  /** Share of steady power, between speech's most and music's least. */
  private static final double MUSIC_SHARE = 0.6;

  /** Speech reaches this only for moments. */
  private static final double TONE_SHARE = 0.85;

  /** A partial that stands still is measured to within so much. */
  private static final double SAME_HZ = 5;

  /** Two windows that do not overlap. */
  private static final int LAG = 2;

  private static final int HALF_SPAN = 24;
  private static final int SHORTEST_MUSIC = 60;

  /** Busy tones of some networks last 0.25 s. */
  private static final int SHORTEST_TONE = 5;

  /** Gaps in music that are a rest, not its end. */
  private static final int LONGEST_REST = 30;

  /** From note to note the partials move for so many frames. */
  private static final int ATTACK = 5;

  private static final double ABOVE_NOISE_DB = 10;

  /** What is louder than this is meant to be heard, even where it never pauses. */
  private static final double SURELY_SOUND_DBFS = -40;

  private final Spectrogram frames;
  private final double[] steady;
  private final long durationMs;

  private SoundFinder(Spectrogram frames, long durationMs) {
    this.frames = frames;
    this.durationMs = durationMs;
    double gate = Math.min(SURELY_SOUND_DBFS, frames.percentileDbfs(0.1) + ABOVE_NOISE_DB);
    steady = new double[frames.size()];
    for (int i = LAG; i < steady.length; i++)
      if (frames.atMostDbfs(i) > gate && frames.get(i).levelDbfs() > gate)
        steady[i] = frames.get(i).shareSteadySince(frames.get(i - LAG), SAME_HZ);
  }

  /**
   * What sounds on a channel.
   *
   * @param stretches in order of time, without overlaps
   * @param perhapsRing a tone among them that rings if nobody has spoken before it
   */
  record Sounds(List<Stretch> stretches, Optional<Stretch> perhapsRing) {}

  static Sounds find(short[] samples, int rateHz) {
    SoundFinder finder =
        new SoundFinder(new Spectrogram(samples, rateHz), samples.length * 1000L / rateHz);
    List<Stretch> music = finder.music();
    List<Ringback.Tone> tones =
        finder.tones().stream()
            .filter(tone -> music.stream().noneMatch(other -> overlap(other, tone.stretch())))
            .toList();
    List<Stretch> found = new ArrayList<>(music);
    found.addAll(Ringback.told(tones));
    found.sort(Comparator.comparingLong(Stretch::startMs));
    return new Sounds(found, Ringback.perhaps(tones));
  }

  private List<Stretch> music() {
    double[] average = average();
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i < average.length; i++) {
      if (average[i] < MUSIC_SHARE) continue;
      int first = i;
      int last = i;
      for (; i < average.length && i - last <= LONGEST_REST; i++)
        if (average[i] >= MUSIC_SHARE) last = i;
      first = edge(first, -1);
      last = edge(last, 1);
      if (last - first >= SHORTEST_MUSIC && !oneTone(first, last))
        found.add(stretch(Kind.MUSIC, first, last));
    }
    return found;
  }

  /** The average passes the limit only some way into the music; its first note lies before. */
  private int edge(int frame, int direction) {
    int edge = frame;
    int i = frame;
    for (; i >= 0 && i < steady.length && Math.abs(i - edge) <= ATTACK; i += direction)
      if (steady[i] >= MUSIC_SHARE) edge = i;
    return edge;
  }

  private List<Ringback.Tone> tones() {
    List<Steady> candidates = new ArrayList<>();
    for (int first = LAG; first < steady.length; first++) {
      int end = first;
      while (end < steady.length
          && steady[end] >= TONE_SHARE
          && frames.get(end).shareSteadySince(frames.get(first), SAME_HZ) >= TONE_SHARE) end++;
      if (end - first < SHORTEST_TONE) continue;
      candidates.add(Steady.in(frames, first, end));
      first = end;
    }
    return candidates.stream()
        .filter(one -> one.isTone(frames, candidates))
        .map(one -> new Ringback.Tone(stretch(Kind.TONE, one.first(), one.end() - 1), one.hz()))
        .toList();
  }

  private boolean oneTone(int first, int last) {
    int same = 0;
    double hz = frames.get((first + last) / 2).strongestHz();
    for (int i = first; i <= last; i++)
      if (Math.abs(frames.get(i).strongestHz() - hz) <= SAME_HZ) same++;
    return same > 0.8 * (last - first + 1);
  }

  private double[] average() {
    double[] sums = new double[steady.length + 1];
    for (int i = 0; i < steady.length; i++) sums[i + 1] = sums[i] + steady[i];
    double[] average = new double[steady.length];
    for (int i = 0; i < average.length; i++) {
      int from = Math.max(0, i - HALF_SPAN);
      int to = Math.min(steady.length, i + HALF_SPAN + 1);
      average[i] = (sums[to] - sums[from]) / (to - from);
    }
    return average;
  }

  /** A steady frame speaks for itself and for the one it is compared with. */
  private Stretch stretch(Kind kind, int first, int last) {
    long start = (long) Math.max(0, first - LAG) * Partials.HOP_MS;
    long end = (long) last * Partials.HOP_MS + Partials.WINDOW_MS;
    return new Stretch(kind, start, Math.min(durationMs, end));
  }

  private static boolean overlap(Stretch one, Stretch other) {
    return one.startMs() < other.endMs() && other.startMs() < one.endMs();
  }
}
