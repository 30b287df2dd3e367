package io.tingjian.search;

import io.tingjian.pinyin.ConfusableSounds;
import io.tingjian.search.Phrase.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases that calls are asked for in one field. Each is there once, in however many lists it
 * stands, and so is each run of them; one pass over a speaker's words finds all runs of thousands
 * of phrases. Threads may share it.
 */
final class PhraseTable {
  /** What a set of phrases comes to here; the same for sets of the same phrases. */
  record Entry(List<Numbered> parts) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A part of a phrase.
   *
   * @param runs the numbers of the runs that it needs, as they stand there
   */
  record Numbered(Part part, int[][] runs) {}

  private record Asked(PhraseSet set, SoundAlike.Kind sound, ConfusableSounds confusable) {
    /** Without the sounds, which are nearly always the usual ones and long to hash. */
    @Override
    public int hashCode() {
      return set.hashCode() * 31 + sound.hashCode();
    }
  }

  private record Way(Phrase phrase, SoundAlike.Kind sound, ConfusableSounds confusable) {}

  private final SpokenField field;
  private final Map<Asked, Entry> entries = new ConcurrentHashMap<>();
  private final Map<Way, List<Integer>> ways = new HashMap<>();
  private final Map<Set<Integer>, Entry> known = new HashMap<>();
  private final List<Numbered> parts = new ArrayList<>();
  private final Map<HeardRun, Integer> numbers = new HashMap<>();
  private final List<HeardRun> runs = new ArrayList<>();
  private volatile int size;
  private volatile RunIndex index = new RunIndex(List.of());

  PhraseTable(SpokenField field) {
    this.field = field;
  }

  /** Adds what is not there yet. */
  Entry entry(PhraseSet set, SoundAlike sound) {
    Asked asked = new Asked(set, sound.words(), sound.confusable());
    Entry entry = entries.get(asked);
    return entry != null ? entry : entries.computeIfAbsent(asked, fresh -> add(set, sound));
  }

  private synchronized Entry add(PhraseSet set, SoundAlike sound) {
    Set<Integer> own = new LinkedHashSet<>();
    for (Phrase phrase : set.phrases())
      own.addAll(
          ways.computeIfAbsent(
              new Way(phrase, sound.words(), sound.confusable()), way -> add(phrase, sound)));
    size = runs.size();
    return known.computeIfAbsent(own, same -> new Entry(same.stream().map(parts::get).toList()));
  }

  private List<Integer> add(Phrase phrase, SoundAlike sound) {
    List<Integer> own = new ArrayList<>();
    for (Part part : phrase.parts(field, sound)) {
      own.add(parts.size());
      parts.add(
          new Numbered(
              part,
              part.needs().stream()
                  .map(group -> group.stream().mapToInt(this::number).toArray())
                  .toArray(int[][]::new)));
    }
    return own;
  }

  private int number(HeardRun run) {
    return numbers.computeIfAbsent(
        run,
        fresh -> {
          runs.add(run);
          return runs.size() - 1;
        });
  }

  /** What this speaker says of it; of what comes later, too. */
  HeardRuns in(HeardTerms heard) {
    return new HeardRuns(upToDate(), heard);
  }

  private RunIndex upToDate() {
    if (index.size() < size)
      synchronized (this) {
        if (index.size() < size) index = new RunIndex(runs);
      }
    return index;
  }
}
