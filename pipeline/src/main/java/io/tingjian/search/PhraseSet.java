package io.tingjian.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Phrases any of which may be said, compiled once. Immutable; may be shared by threads. */
public final class PhraseSet {
  public static final PhraseSet NONE = new PhraseSet(List.of());

  private record Asked(SpokenField field, SoundAlike sound) {}

  private final List<Phrase> phrases;
  // Compiling costs more than asking, and a rule asks every call.
  private final Map<Asked, Optional<IntervalsSource>> compiled = new ConcurrentHashMap<>();

  private PhraseSet(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  public static PhraseSet of(List<Phrase> phrases) {
    return phrases.isEmpty() ? NONE : new PhraseSet(phrases);
  }

  public boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Empty where no phrase is to be asked of that field. */
  Optional<IntervalsSource> source(SpokenField field, SoundAlike sound) {
    return compiled.computeIfAbsent(new Asked(field, sound), asked -> compile(field, sound));
  }

  private Optional<IntervalsSource> compile(SpokenField field, SoundAlike sound) {
    List<IntervalsSource> sources =
        phrases.stream().map(p -> p.source(field, sound)).flatMap(Optional::stream).toList();
    return sources.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(sources));
  }
}
