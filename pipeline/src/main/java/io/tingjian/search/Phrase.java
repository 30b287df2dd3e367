package io.tingjian.search;

import io.tingjian.search.SoundAlike.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

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
   * @param gate closed where it cannot be said
   */
  record Part(IntervalsSource source, Gate gate) {}

  /**
   * A run of fewer characters beside a gap, or a phrase of fewer, is not matched by exact sound.
   */
  private static final int SURE_RUN = 2;

  private static final int SURE_PHRASE = 3;

  private final String written;
  private final Source source;
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

  private Phrase(
      String written, Source source, Set<String> characters, List<List<List<SpokenToken>>> ways) {
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
        (field, sound) -> parts(variants, field, sound),
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
        written,
        (field, sound) -> {
          List<IntervalsSource> each =
              words.stream().map(w -> w.source(field, sound)).flatMap(Optional::stream).toList();
          if (each.size() < words.size()) return List.of();
          IntervalsSource[] all = each.toArray(IntervalsSource[]::new);
          IntervalsSource near = ordered ? Intervals.ordered(all) : Intervals.unordered(all);
          return List.of(new Part(Intervals.maxgaps(gap, near), gate(words, field, sound)));
        },
        words.stream().flatMap(word -> word.characters.stream()).collect(Collectors.toSet()),
        List.of(words.stream().flatMap(word -> word.ways.get(0).stream()).toList()));
  }

  public String written() {
    return written;
  }

  List<Part> parts(SpokenField field, SoundAlike sound) {
    return source.in(field, sound);
  }

  Optional<IntervalsSource> source(SpokenField field, SoundAlike sound) {
    List<IntervalsSource> sources = parts(field, sound).stream().map(Part::source).toList();
    if (sources.isEmpty()) return Optional.empty();
    return Optional.of(sources.size() == 1 ? sources.get(0) : Intervals.or(sources));
  }

  /** All the words, each in one of its ways. */
  private static Gate gate(List<Phrase> words, SpokenField field, SoundAlike sound) {
    List<Gate> all = new ArrayList<>();
    for (Phrase word : words)
      all.add(new Gate.Any(word.parts(field, sound).stream().map(Part::gate).toList()));
    return new Gate.All(all);
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
                    .collect(Collectors.joining()))
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

  private static List<Part> parts(List<List<Step>> variants, SpokenField field, SoundAlike sound) {
    return variants.stream()
        .filter(variant -> field == SpokenField.ZH || sound.words() == Kind.NEAR || sure(variant))
        .map(variant -> new Part(source(variant, field, sound), gateOf(variant, field, sound)))
        .toList();
  }

  private static Gate gateOf(List<Step> variant, SpokenField field, SoundAlike sound) {
    List<Gate> runs = new ArrayList<>();
    List<Gate.Step> run = new ArrayList<>();
    for (Step step : variant) {
      if (step instanceof Gap) {
        runs.add(Gate.of(run));
        run = new ArrayList<>();
      } else {
        run.add(new Gate.Step(options(step, field, sound)));
      }
    }
    runs.add(Gate.of(run));
    return new Gate.All(runs);
  }

  private static List<List<List<String>>> options(Step step, SpokenField field, SoundAlike sound) {
    if (step instanceof Slot slot) return List.of(List.of(List.copyOf(terms(slot, field, sound))));
    List<List<List<String>>> options = new ArrayList<>();
    for (List<Step> option : ((Choice) step).options())
      options.add(
          option.stream().map(slot -> List.copyOf(terms((Slot) slot, field, sound))).toList());
    return options;
  }

  private static boolean sure(List<Step> variant) {
    int all = 0;
    int run = 0;
    for (Step step : variant) {
      if (step instanceof Gap && run < SURE_RUN) return false;
      run = step instanceof Gap ? 0 : run + length(step);
      all += length(step);
    }
    return run >= Math.min(SURE_RUN, all) && all >= SURE_PHRASE;
  }

  private static int length(Step step) {
    if (step instanceof Slot slot) return PhraseParser.isMark(slot) ? 0 : 1;
    if (!(step instanceof Choice choice)) return 0;
    return choice.options().stream()
        .mapToInt(option -> option.stream().mapToInt(Phrase::length).sum())
        .min()
        .orElse(0);
  }

  private static IntervalsSource source(List<Step> variant, SpokenField field, SoundAlike sound) {
    IntervalsSource before = null;
    int gap = 0;
    List<IntervalsSource> run = new ArrayList<>();
    for (Step step : variant) {
      if (step instanceof Gap wide) {
        before = join(before, gap, run);
        gap = wide.atMost();
        run = new ArrayList<>();
      } else {
        run.add(source(step, field, sound));
      }
    }
    return join(before, gap, run);
  }

  private static IntervalsSource join(IntervalsSource before, int gap, List<IntervalsSource> run) {
    IntervalsSource next =
        run.size() == 1 ? run.get(0) : Intervals.phrase(run.toArray(IntervalsSource[]::new));
    return before == null ? next : Intervals.maxgaps(gap, Intervals.ordered(before, next));
  }

  private static IntervalsSource source(Step step, SpokenField field, SoundAlike sound) {
    if (step instanceof Choice choice)
      // Without rewriting: the options need not be pulled up and multiplied.
      return Intervals.or(
          false, choice.options().stream().map(option -> source(option, field, sound)).toList());
    List<IntervalsSource> sources =
        terms((Slot) step, field, sound).stream().map(Intervals::term).toList();
    return sources.size() == 1 ? sources.get(0) : Intervals.or(false, sources);
  }

  private static Set<String> terms(Slot slot, SpokenField field, SoundAlike sound) {
    Set<String> terms = new LinkedHashSet<>();
    for (String term : field.terms(slot.token())) {
      terms.add(term);
      if (field == SpokenField.PY && sound.words() == Kind.NEAR)
        terms.addAll(sound.confusable().near(term));
    }
    return terms;
  }

  @Override
  public String toString() {
    return written;
  }
}
