package io.tingjian.search;

import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Turns a found document into what people see. */
final class HitReader {
  /** Whole calls lie there too, and are long. */
  private static final Set<String> READ = IndexFields.shown();

  private final IndexSearcher searcher;
  private final FoundTurns turns;
  private final StoredFields stored;
  private final List<Found> words = new ArrayList<>();

  /**
   * @param apart only the words themselves are found, not what stands between them
   */
  private record Found(Weight asked, Optional<Weight> written, boolean apart) {}

  HitReader(IndexSearcher searcher, FoundTurns turns) throws IOException {
    this.searcher = searcher;
    this.turns = turns;
    this.stored = searcher.storedFields();
    for (PeopleQuery.Word word : turns.words().words()) {
      Optional<Weight> written =
          word.written().isEmpty() ? Optional.empty() : Optional.of(weight(word.written().get()));
      words.add(new Found(weight(word.places()), written, word.apart()));
    }
  }

  private Weight weight(Query word) throws IOException {
    return searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit read(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int inLeaf = doc - leaf.docBase;
    Document turn = stored.document(doc, READ);
    int call = turns.calls().getBitSet(leaf).nextSetBit(inLeaf);
    Document facts = stored.document(leaf.docBase + call, READ);
    String text = turn.get(IndexFields.TEXT);
    List<Range> highlights = highlights(leaf, inLeaf);
    WordTimes times = new WordTimes(text, StoredWords.read(IndexFields.words(turn), text));
    long startMs = turn.getField(IndexFields.START_MS).numericValue().longValue();
    return new Hit(
        facts.get(IndexFields.ID),
        facts.get(IndexFields.CALL_ID),
        facts.get(IndexFields.FILE),
        Optional.ofNullable(facts.get(IndexFields.AGENT_ID)),
        Optional.ofNullable(facts.get(IndexFields.AGENT_NAME)),
        Optional.ofNullable(facts.get(IndexFields.STARTED_AT)).map(OffsetDateTime::parse),
        IndexFields.role(turn),
        turn.getField(IndexFields.TURN).numericValue().intValue(),
        startMs,
        turn.getField(IndexFields.END_MS).numericValue().longValue(),
        highlights.isEmpty() ? startMs : times.startMs(highlights.get(0).start()),
        text,
        highlights,
        IndexFields.points(facts),
        IndexFields.facets(facts));
  }

  private List<Range> highlights(LeafReaderContext leaf, int doc) throws IOException {
    List<Range> found = new ArrayList<>();
    for (Found word : words) {
      List<Range> written = List.of();
      if (word.written().isPresent())
        written = ranges(word.written().get(), leaf, doc, word.apart(), false);
      found.addAll(written);
      for (Range range : ranges(word.asked(), leaf, doc, word.apart(), word.written().isPresent()))
        if (written.stream().noneMatch(w -> w.start() < range.end() && range.start() < w.end()))
          found.add(range);
    }
    return merged(found);
  }

  private static List<Range> ranges(
      Weight word, LeafReaderContext leaf, int doc, boolean apart, boolean heardOnly)
      throws IOException {
    List<Range> ranges = new ArrayList<>();
    Matches matches = word.matches(leaf, doc);
    if (matches == null) return ranges;
    for (String field : matches) {
      MatchesIterator each = matches.getMatches(field);
      while (each.next()) {
        MatchesIterator parts = apart ? each.getSubMatches() : null;
        if (parts == null) ranges.add(new Range(each.startOffset(), each.endOffset(), heardOnly));
        else
          while (parts.next())
            ranges.add(new Range(parts.startOffset(), parts.endOffset(), heardOnly));
      }
    }
    return ranges;
  }

  private static List<Range> merged(List<Range> ranges) {
    List<Range> merged = new ArrayList<>();
    ranges.stream()
        .sorted(Comparator.comparingInt(Range::start))
        .forEach(
            next -> {
              Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
              if (last != null && next.start() <= last.end())
                merged.set(
                    merged.size() - 1,
                    new Range(
                        last.start(),
                        Math.max(last.end(), next.end()),
                        last.heardOnly() && next.heardOnly()));
              else merged.add(next);
            });
    return merged;
  }
}
