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
 * stands, and under a gram that whoever says it must say; so one pass over a speaker's words names
 * the few of thousands that he may have said. Threads may share it.
 */
final class PhraseTable {
  /**
   * What a set of phrases comes to here; the same for sets of the same phrases.
   *
   * @param parts numbers of this table
   */
  record Entry(int[] parts) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

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
  private final Map<Way, int[]> ways = new HashMap<>();
  private final Map<List<Integer>, Entry> known = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private volatile int size;
  private volatile GramIndex index = new GramIndex(new Part[0]);

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
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Phrase phrase : set.phrases())
      for (int part : ways.computeIfAbsent(way(phrase, sound), way -> add(phrase, sound)))
        numbers.add(part);
    return known.computeIfAbsent(
        List.copyOf(numbers),
        same -> new Entry(same.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static Way way(Phrase phrase, SoundAlike sound) {
    return new Way(phrase, sound.words(), sound.confusable());
  }

  private int[] add(Phrase phrase, SoundAlike sound) {
    List<Part> own = phrase.parts(field, sound);
    int[] numbers = new int[own.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = parts.size();
      parts.add(own.get(i));
    }
    size = parts.size();
    return numbers;
  }

  synchronized Part part(int number) {
    return parts.get(number);
  }

  /** What this speaker may have said. */
  OpenParts openTo(List<List<SpokenToken>> stretches) {
    GramIndex now = upToDate();
    int[] said = Grams.all(field, stretches);
    Grams grams = Grams.of(said);
    return new OpenParts(this, now, now.openTo(said, grams), grams);
  }

  private GramIndex upToDate() {
    if (index.size() < size)
      synchronized (this) {
        if (index.size() < size) index = new GramIndex(parts.toArray(Part[]::new));
      }
    return index;
  }
}
