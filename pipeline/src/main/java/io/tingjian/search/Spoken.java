package io.tingjian.search;

import io.tingjian.call.Role;
import io.tingjian.search.PhraseTable.Numbered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchesIterator;

/**
 * What one speaker says in one call. Phrases are looked for token by token; Lucene is asked for
 * what only Lucene knows, and given his words only then. For one thread.
 */
final class Spoken {
  private final Role role;
  private final List<Passage> passages;
  private final List<List<SpokenToken>> stretches;
  private final Map<SpokenField, HeardTerms> heard = new EnumMap<>(SpokenField.class);
  private final Map<SpokenField, HeardRuns> runs = new EnumMap<>(SpokenField.class);
  // What several rules ask for is looked for once.
  private final Map<PhraseTable.Entry, List<int[]>> found = new HashMap<>();
  private Optional<Positions> positions = Optional.empty();
  private Optional<LeafReaderContext> leaf = Optional.empty();

  /**
   * @param passages all of this speaker, at least one
   */
  Spoken(Role role, List<Passage> passages) {
    this.role = role;
    this.passages = passages;
    this.stretches = passages.stream().map(Passage::markedTokens).toList();
  }

  /**
   * First and last position of every place where one of the phrases is said; one place may be there
   * several times.
   */
  List<int[]> places(PhraseBook book, SpokenField field, PhraseSet phrases, SoundAlike sound) {
    PhraseTable table = book.of(field);
    PhraseTable.Entry entry = table.entry(phrases, sound);
    List<int[]> known = found.get(entry);
    if (known != null) return known;
    HeardRuns said = runs.computeIfAbsent(field, fresh -> table.in(heard(field)));
    List<int[]> places = new ArrayList<>();
    for (Numbered part : entry.parts())
      if (said.oneOfEach(part.runs(), part.part().needs())) addPlaces(field, part, said, places);
    found.put(entry, places);
    return places;
  }

  private void addPlaces(SpokenField field, Numbered part, HeardRuns said, List<int[]> places) {
    Optional<PhraseRuns> inMemory = part.part().runs();
    if (inMemory.isEmpty()) {
      addPlaces(field, part.part().source(), places);
      return;
    }
    List<Spans> each = new ArrayList<>();
    for (int run = 0; run < part.runs().length; run++)
      each.add(said.of(part.runs()[run][0], part.part().needs().get(run).get(0)));
    inMemory.get().addPlaces(each, places);
  }

  /** The places that Lucene finds. */
  List<int[]> places(SpokenField field, IntervalsSource source) {
    List<int[]> places = new ArrayList<>();
    addPlaces(field, source, places);
    return places;
  }

  /** Where one of these terms is said, ascending. */
  List<Integer> positions(SpokenField field, Set<String> terms) {
    HeardTerms tokens = heard(field);
    return IntStream.range(0, tokens.count())
        .filter(token -> tokens.saysAt(token, terms))
        .map(tokens::position)
        .boxed()
        .toList();
  }

  private HeardTerms heard(SpokenField field) {
    return heard.computeIfAbsent(
        field, each -> new HeardTerms(each, stretches, SpokenFields.BETWEEN_PASSAGES));
  }

  private void addPlaces(SpokenField field, IntervalsSource source, List<int[]> places) {
    try {
      // Asked without a query around it, which would be rewritten and weighed for each call.
      MatchesIterator each = source.matches(SpokenFields.name(field, role), leaf(), 0);
      while (each != null && each.next())
        places.add(new int[] {each.startPosition(), each.endPosition()});
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
  }

  Positions positions() {
    if (positions.isEmpty())
      positions = Optional.of(new Positions(passages, stretches, SpokenFields.BETWEEN_PASSAGES));
    return positions.get();
  }

  /** Holds the speaker's fields as document 0. */
  LeafReaderContext leaf() {
    if (leaf.isEmpty()) {
      MemoryIndex index = new MemoryIndex();
      SpokenFields.of(role, stretches).forEach(index::addField);
      leaf = Optional.of(index.createSearcher().getIndexReader().leaves().get(0));
    }
    return leaf.get();
  }
}
