package io.tingjian.transcribe;

import io.tingjian.graph.SpokenCharacter;
import io.tingjian.pinyin.ConfusableSounds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far what was heard is from each of the sounds that names are made of: 0 for the same
 * syllable, 1 for one that has nothing in common with it. Threads may share it.
 */
final class Likeness {
  private static final float USUALLY_CONFUSED = 0.2f;
  private static final float SOMETIMES_CONFUSED = 0.4f;
  private static final float HALF_THE_SAME = 0.55f;
  private static final List<String> INITIALS =
      List.of("zh ch sh b p m f d t n l g k h j q x r z c s y w".split(" "));

  private final List<Set<String>> places;
  private final Map<Character, List<float[]>> known = new ConcurrentHashMap<>();

  /**
   * @param places each holds the syllables of which one is said there
   */
  Likeness(List<Set<String>> places) {
    this.places = List.copyOf(places);
  }

  /**
   * Syllable by syllable of a character that was heard, the distances to all places; nothing for
   * signs.
   */
  List<float[]> of(char heard) {
    return known.computeIfAbsent(
        heard, c -> SpokenCharacter.sounds(c).stream().map(this::distances).toList());
  }

  private float[] distances(Set<String> heard) {
    float[] distances = new float[places.size()];
    Arrays.fill(distances, 1);
    for (int place = 0; place < distances.length; place++)
      for (String said : places.get(place))
        for (String syllable : heard)
          distances[place] = Math.min(distances[place], between(said, syllable));
    return distances;
  }

  private static float between(String said, String heard) {
    if (said.equals(heard)) return 0;
    if (ConfusableSounds.USUAL.near(said).contains(heard)) return USUALLY_CONFUSED;
    if (ConfusableSounds.ALL.near(said).contains(heard)) return SOMETIMES_CONFUSED;
    String one = initial(said);
    String other = initial(heard);
    boolean alike =
        one.equals(other) || said.substring(one.length()).equals(heard.substring(other.length()));
    return alike ? HALF_THE_SAME : 1;
  }

  private static String initial(String syllable) {
    return INITIALS.stream().filter(syllable::startsWith).findFirst().orElse("");
  }
}
