package io.tingjian.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Phrases any of which may be said, compiled once. Immutable; may be shared by threads. */
public final class PhraseSet {
  public static final PhraseSet NONE = new PhraseSet(List.of());

  private final List<Phrase> phrases;
  private final Set<String> characters;

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
        phrases.stream()
            .flatMap(phrase -> phrase.parts(field, sound).stream())
            .map(Phrase.Part::source)
            .toList();
    return sources.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(sources));
  }
}
