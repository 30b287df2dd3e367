package io.tingjian.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence that others are likened to, by its characters and their neighbours.
 *
 * <p>The likeness of two texts is the weight of what they share, twice, over the weight of both:
 * single characters and pairs of neighbours, where particles and pronouns weigh a quarter. It is 1
 * for the same words, about 0.8 where a word of four is another, and 0 where nothing is shared. It
 * knows no synonyms; several sentences say together what is meant. Immutable; may be shared by
 * threads.
 */
public final class Sentence {
  /** They stand in every sentence and say little about it. */
  private static final String LIGHT = "的了吗呢吧啊呀哦嗯呃额哎嘛我你您他她它们是在有就都也还那这个一下请给到得着过";

  private static final double LIGHT_WEIGHT = 0.25;

  private final String written;
  private final List<String> terms;
  private final Map<String, Integer> features;
  private final double weight;

  private Sentence(String written, List<String> terms) {
    this.written = written;
    this.terms = List.copyOf(terms);
    this.features = Map.copyOf(count(terms));
    this.weight = weigh(features);
  }

  public static Sentence of(String written) {
    return new Sentence(
        written, SpokenText.tokens(written).stream().map(SpokenToken::term).toList());
  }

  public String written() {
    return written;
  }

  /** Characters; a Latin word is one. */
  public int length() {
    return terms.size();
  }

  /** From 0, nothing shared, to 1, the same words. */
  public double likeness(Sentence other) {
    double shared = 0;
    for (Map.Entry<String, Integer> feature : features.entrySet())
      shared +=
          weight(feature.getKey())
              * Math.min(feature.getValue(), other.features.getOrDefault(feature.getKey(), 0));
    return weight + other.weight == 0 ? 0 : 2 * shared / (weight + other.weight);
  }

  /** How alike a stretch of these terms could be at the most. */
  double atMost(List<String> spoken) {
    Set<String> there = new HashSet<>(count(spoken).keySet());
    double shared = 0;
    for (Map.Entry<String, Integer> feature : features.entrySet())
      if (there.contains(feature.getKey())) shared += weight(feature.getKey()) * feature.getValue();
    return weight == 0 ? 0 : 2 * shared / (weight + shared);
  }

  /**
   * The stretch of the terms that is most like this sentence.
   *
   * @param from index of its first term; -1 where nothing is shared
   * @param to index of its last term
   */
  record Best(int from, int to, double likeness) {}

  Best best(List<String> spoken) {
    Best best = new Best(-1, -1, 0);
    int longest = Math.max(2, (int) Math.ceil(terms.size() * 1.7));
    for (int from = 0; from < spoken.size(); from++) {
      if (!features.containsKey(spoken.get(from))) continue;
      Map<String, Integer> left = new HashMap<>(features);
      double shared = 0;
      double own = 0;
      for (int to = from; to < Math.min(spoken.size(), from + longest); to++) {
        List<String> added = added(spoken, from, to);
        for (String feature : added) {
          own += weight(feature);
          if (left.merge(feature, -1, Integer::sum) >= 0) shared += weight(feature);
        }
        double likeness = 2 * shared / (weight + own);
        if (likeness > best.likeness()) best = new Best(from, to, likeness);
      }
    }
    return best;
  }

  private static List<String> added(List<String> terms, int from, int at) {
    return at == from
        ? List.of(terms.get(at))
        : List.of(terms.get(at), terms.get(at - 1) + " " + terms.get(at));
  }

  private static Map<String, Integer> count(List<String> terms) {
    Map<String, Integer> features = new HashMap<>();
    for (int i = 0; i < terms.size(); i++)
      for (String feature : added(terms, 0, i)) features.merge(feature, 1, Integer::sum);
    return features;
  }

  private static double weigh(Map<String, Integer> features) {
    return features.entrySet().stream().mapToDouble(f -> weight(f.getKey()) * f.getValue()).sum();
  }

  private static double weight(String feature) {
    List<String> parts = List.of(feature.split(" "));
    return parts.stream().mapToDouble(p -> LIGHT.contains(p) ? LIGHT_WEIGHT : 1).sum()
        / parts.size();
  }

  /** The same terms, where one that only sounds like a term of this sentence stands as that. */
  List<String> asHeard(List<SpokenToken> spoken, SoundAlike sound) {
    List<String> heard = new ArrayList<>();
    for (SpokenToken token : spoken)
      heard.add(
          features.containsKey(token.term()) || sound.off()
              ? token.term()
              : terms.stream()
                  .filter(term -> soundsLike(term, token, sound))
                  .findFirst()
                  .orElse(token.term()));
    return heard;
  }

  private static boolean soundsLike(String term, SpokenToken token, SoundAlike sound) {
    if (term.length() != 1) return false;
    for (String syllable : SpokenText.syllables(term.charAt(0)))
      if (token.syllables().contains(syllable)
          || (sound.words() == SoundAlike.Kind.NEAR
              && token.syllables().stream().anyMatch(sound.confusable().near(syllable)::contains)))
        return true;
    return false;
  }

  @Override
  public String toString() {
    return written;
  }
}
