package io.tingjian.search;

import io.tingjian.pinyin.ConfusableSounds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What rules and people write to say "these words, in this order".
 *
 * <ul>
 *   <li>{@code 退款} these characters, nothing between; punctuation, spaces and script do not matter
 *   <li>{@code (退|还)款} alternatives; one of them may be empty
 *   <li>{@code 没…办法} anything between, within one turn; {@code 没…3办法} at most 3 characters
 *   <li>{@code ^喂$} the turn begins or ends here
 * </ul>
 *
 * Immutable; may be shared by threads.
 */
public final class Phrase {
  /** {@code …} without a number reaches this far. */
  static final int WIDEST_GAP = 40;

  /** Makes the queries of one field; none where nothing is to be asked of it. */
  @FunctionalInterface
  private interface Source {
    List<Part> in(SpokenField field, SoundAlike sound);
  }

  /**
   * One of the ways to say a phrase.
   *
   * @param source of the index
   * @param gate of the index, closed where it cannot be said
   * @param exact the gate is open only where it is said
   * @param runs the same for one call in memory; none for words near each other, of which Lucene is
   *     asked there, too
   * @param needs what must be said for it to be said: one run of each group
   */
  record Part(
      IntervalsSource source,
      Gate gate,
      boolean exact,
      Optional<PhraseRuns> runs,
      List<List<HeardRun>> needs) {
    static Part of(PhraseRuns runs, boolean exact) {
      return new Part(runs.source(), runs.gate(), exact, Optional.of(runs), runs.needs());
    }
  }

  private record Heard(SpokenField field, SoundAlike.Kind sound, ConfusableSounds confusable) {
    /** Without the sounds, which are nearly always the usual ones and long to hash. */
    @Override
    public int hashCode() {
      return field.hashCode() * 31 + sound.hashCode();
    }
  }

  /** Words near each other, as they were asked for. */
  private record Near(List<Phrase> words, int gap, boolean ordered) {}

  private final Object meaning;
  private final String written;
  private final Source source;
  // Compiling costs more than asking.
  private final Map<Heard, List<Part>> compiled = new ConcurrentHashMap<>();
  private final Set<String> characters;
  private final List<List<List<SpokenToken>>> ways;

  /** One step of a phrase that has no alternatives of different lengths left. */
  sealed interface Step {}

  /** One position. */
  record Slot(SpokenToken token) implements Step {
    /** Where a token stood in the written phrase does not matter to what it says. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Slot slot && slot.token.term().equals(token.term());
    }

    @Override
    public int hashCode() {
      return token.term().hashCode();
    }

    /** Whether some ear could take one for the other. */
    boolean soundsLike(Slot other) {
      if (equals(other)) return true;
      Set<String> near = new LinkedHashSet<>();
      for (String syllable : token.syllables()) near.addAll(ConfusableSounds.ALL.near(syllable));
      return other.token.syllables().stream().anyMatch(near::contains);
    }
  }

  /** One of several runs of slots, none of which lies within another. */
  record Choice(List<List<Step>> options) implements Step {}

  record Gap(int atMost) implements Step {}

  /**
   * @param meaning equal where the same is asked for
   */
  private Phrase(
      Object meaning,
      String written,
      Source source,
      Set<String> characters,
      List<List<List<SpokenToken>>> ways) {
    this.meaning = meaning;
    this.written = written;
    this.source = source;
    this.characters = Set.copyOf(characters);
    this.ways = ways;
  }

  /**
   * @throws BadPhrase naming the place
   */
  public static Phrase parse(String written) throws BadPhrase {
    List<List<Step>> variants = new PhraseParser(written).variants();
    Set<String> characters = new LinkedHashSet<>();
    variants.forEach(variant -> addCharacters(variant, characters));
    return new Phrase(
        written,
        written,
        (field, sound) -> PhraseCompiler.parts(variants, field, sound),
        characters,
        PhraseWays.of(variants));
  }

  /**
   * Words near each other in one turn.
   *
   * @param gap how many other characters may stand between them, all in all
   */
  public static Phrase near(List<Phrase> words, int gap, boolean ordered) {
    String written = words.stream().map(Phrase::written).collect(Collectors.joining(" … "));
    return new Phrase(
        new Near(List.copyOf(words), gap, ordered),
        written,
        (field, sound) -> {
          List<IntervalsSource> each =
              words.stream().map(w -> w.source(field, sound)).flatMap(Optional::stream).toList();
          if (each.size() < words.size()) return List.of();
          IntervalsSource[] all = each.toArray(IntervalsSource[]::new);
          IntervalsSource near = ordered ? Intervals.ordered(all) : Intervals.unordered(all);
          return List.of(
              new Part(
                  Intervals.maxgaps(gap, near),
                  gate(words, field, sound),
                  false,
                  Optional.empty(),
                  words.stream().map(word -> beginnings(word, field, sound)).toList()));
        },
        words.stream().flatMap(word -> word.characters.stream()).collect(Collectors.toSet()),
        List.of(words.stream().flatMap(word -> word.ways.get(0).stream()).toList()));
  }

  public String written() {
    return written;
  }

  List<Part> parts(SpokenField field, SoundAlike sound) {
    return compiled.computeIfAbsent(
        new Heard(field, sound.words(), sound.confusable()), heard -> source.in(field, sound));
  }

  Optional<IntervalsSource> source(SpokenField field, SoundAlike sound) {
    List<IntervalsSource> sources = parts(field, sound).stream().map(Part::source).toList();
    if (sources.isEmpty()) return Optional.empty();
    return Optional.of(sources.size() == 1 ? sources.get(0) : Intervals.or(sources));
  }

  /** The turns of the index in which it is said. */
  Query turns(SpokenField field, SoundAlike sound) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Part part : parts(field, sound)) {
      Query said = new IntervalQuery(field.wire(), part.source());
      Optional<Query> gate = part.gate().query(field);
      // Pairs are rarer than single characters by far, and need no look at positions.
      if (gate.isPresent())
        said =
            part.exact()
                ? gate.get()
                : new BooleanQuery.Builder()
                    .add(gate.get(), Occur.FILTER)
                    .add(said, Occur.FILTER)
                    .build();
      any.add(said, Occur.SHOULD);
    }
    return any.build();
  }

  /** All the words, each in one of its ways. */
  private static Gate gate(List<Phrase> words, SpokenField field, SoundAlike sound) {
    List<Gate> all = new ArrayList<>();
    for (Phrase word : words)
      all.add(new Gate.Any(word.parts(field, sound).stream().map(Part::gate).toList()));
    return new Gate.All(all);
  }

  private static List<HeardRun> beginnings(Phrase word, SpokenField field, SoundAlike sound) {
    return word.parts(field, sound).stream().map(part -> part.needs().get(0).get(0)).toList();
  }

  /** How it may be said, with nothing in its gaps: the runs of each way, at least one way. */
  List<List<List<SpokenToken>>> ways() {
    return ways;
  }

  /** How it may be said, with nothing in its gaps; at least one way. */
  public List<String> samples() {
    return ways.stream()
        .map(
            way ->
                way.stream()
                    .flatMap(List::stream)
                    .map(SpokenToken::term)
                    // Latin words would run together.
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Whatever it may be written with, in all its alternatives. */
  Set<String> characters() {
    return characters;
  }

  private static void addCharacters(List<Step> variant, Set<String> into) {
    for (Step step : variant) {
      if (step instanceof Slot slot) into.add(slot.token().term());
      if (step instanceof Choice choice)
        choice.options().forEach(option -> addCharacters(option, into));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase && phrase.meaning.equals(meaning);
  }

  @Override
  public int hashCode() {
    return meaning.hashCode();
  }

  @Override
  public String toString() {
    return written;
  }
}
