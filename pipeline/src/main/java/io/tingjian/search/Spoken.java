package io.tingjian.search;

import io.tingjian.call.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;

/** What one speaker says in one call; indexed only when something may be found. For one thread. */
final class Spoken {
  private final Role role;
  private final List<Passage> passages;
  private final List<List<SpokenToken>> stretches;
  private final Map<SpokenField, Grams> grams = new EnumMap<>(SpokenField.class);
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

  Grams grams(SpokenField field) {
    return grams.computeIfAbsent(field, f -> Grams.of(f, stretches));
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
