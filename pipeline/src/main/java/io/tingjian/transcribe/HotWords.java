package io.tingjian.transcribe;

import io.tingjian.call.Word;
import io.tingjian.graph.GraphFault;
import io.tingjian.graph.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A customer's names that no model needs to know: where what was heard sounds like one, and the
 * recogniser was not too sure of something else, the name is written instead. What it wrote is kept
 * in {@link Word#recognised}. Immutable; threads may share it.
 */
public final class HotWords {
  /** Changes nothing. */
  public static final HotWords NONE = new HotWords(List.of());

  /** Within a name nobody pauses for longer. */
  private static final long LONGEST_PAUSE_MS = 300;

  private final List<Name> said;
  private final List<HotWord> names = new ArrayList<>();
  private final Likeness likeness;

  HotWords(List<Name> said) {
    this.said = said;
    Map<Set<String>, Integer> places = new LinkedHashMap<>();
    for (Name name : said) {
      List<Set<String>> sounds = name.sounds();
      int[] of = new int[sounds.size()];
      for (int i = 0; i < of.length; i++)
        of[i] = places.computeIfAbsent(sounds.get(i), sound -> places.size());
      names.add(new HotWord(name.text(), of));
    }
    likeness = new Likeness(List.copyOf(places.keySet()));
  }

  /**
   * @param file {@code name[<TAB>pinyin]} a line; {@code #} begins a remark
   * @throws GraphFault naming every faulty line
   */
  public static HotWords read(Path file) throws IOException, GraphFault {
    return new HotWords(Name.read(file, HotWords::demandTwoSyllables));
  }

  private static void demandTwoSyllables(Name name) {
    if (name.sounds().size() < 2)
      throw new IllegalArgumentException(
          "a hot word has at least 2 syllables, else it would be heard everywhere (got "
              + name.text()
              + ")");
  }

  /** Together with those of another list; for a name that is in both, as that one says. */
  public HotWords and(HotWords more) {
    Map<String, Name> all = new LinkedHashMap<>();
    for (Name name : said) all.put(name.text(), name);
    for (Name name : more.said) all.put(name.text(), name);
    return new HotWords(List.copyOf(all.values()));
  }

  /** How many names are listened for. */
  public int size() {
    return names.size();
  }

  /**
   * @param words of one speaker, in order of time
   * @return the same words, names put in the place of what sounds like them
   */
  List<Word> putRight(List<Word> words) {
    if (names.isEmpty()) return words;
    List<Word> right = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++)
      if (i == words.size()
          || words.get(i).startMs() - words.get(i - 1).endMs() > LONGEST_PAUSE_MS) {
        right.addAll(putRightUnbroken(words.subList(from, i)));
        from = i;
      }
    return right;
  }

  private List<Word> putRightUnbroken(List<Word> words) {
    List<Syllable> heard = Syllable.of(words, likeness);
    List<HotWord.Place> found = new ArrayList<>();
    for (HotWord name : names) found.addAll(name.in(heard));
    if (found.isEmpty()) return words;
    found.sort(Comparator.comparingDouble(HotWord.Place::merit).reversed());
    List<HotWord.Place> taken = new ArrayList<>();
    for (HotWord.Place place : found)
      if (taken.stream().noneMatch(place::overlaps)) taken.add(place);
    taken.sort(Comparator.comparingInt(HotWord.Place::from));
    return Replacing.of(words, heard, taken);
  }
}
