package io.tingjian.search;

import io.tingjian.pinyin.ConfusableSounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Phrases any of which may be said, compiled once. Immutable; may be shared by threads. */
public final class PhraseSet {
  public static final PhraseSet NONE = new PhraseSet(List.of());

  private record Asked(SpokenField field, SoundAlike.Kind sound, ConfusableSounds confusable) {
    /** Without the sounds, which are nearly always the usual ones and long to hash. */
    @Override
    public int hashCode() {
      return field.hashCode() * 31 + sound.hashCode();
    }
  }

  private final List<Phrase> phrases;
  private final Set<String> characters;
  // Compiling costs more than asking, and a rule asks every call.
  private final Map<Asked, OpenParts> compiled = new ConcurrentHashMap<>();

  private PhraseSet(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
    this.characters =
        phrases.stream().flatMap(p -> p.characters().stream()).collect(Collectors.toSet());
  }

  public static PhraseSet of(List<Phrase> phrases) {
    return phrases.isEmpty() ? NONE : new PhraseSet(phrases);
  }

  /** Any phrase of any of them. */
  public static PhraseSet all(List<PhraseSet> some, List<PhraseSet> more) {
    return of(
        Stream.concat(some.stream(), more.stream()).flatMap(set -> set.phrases.stream()).toList());
  }

  public boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** As people wrote them. */
  public List<Phrase> phrases() {
    return phrases;
  }

  /** Whatever they may be written with. */
  Set<String> characters() {
    return characters;
  }

  /** Empty where no phrase is to be asked of that field. */
  Optional<IntervalsSource> source(SpokenField field, SoundAlike sound) {
    List<IntervalsSource> sources =
        parts(field, sound).all().stream().map(Phrase.Part::source).toList();
    return sources.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(sources));
  }

  /** One for each way to say a phrase; without those that this speaker cannot have said. */
  List<IntervalsSource> sources(SpokenField field, SoundAlike sound, Grams said) {
    return parts(field, sound).sources(said);
  }

  private OpenParts parts(SpokenField field, SoundAlike sound) {
    return compiled.computeIfAbsent(
        new Asked(field, sound.words(), sound.confusable()),
        asked ->
            new OpenParts(phrases.stream().flatMap(p -> p.parts(field, sound).stream()).toList()));
  }
}
