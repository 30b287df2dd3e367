package io.tingjian.search;

import io.tingjian.call.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/**
 * Searches all screened calls, also while another process writes the index: each search sees the
 * last commit. May be used by any thread.
 */
public final class CallSearch implements Closeable {
  private static final SearchResult NOTHING = new SearchResult(0, List.of());

  // Remembers each segment that it was asked about.
  private final BitSetProducer calls = new QueryBitSetProducer(FoundTurns.call());
  private final LastCommit index;

  private CallSearch(Path folder) {
    this.index = new LastCommit(folder);
  }

  /** An index that does not exist yet has no calls. */
  public static CallSearch of(Path folder) {
    return new CallSearch(folder);
  }

  /**
   * Every word must be said somewhere in the call (by the role that is asked for, if one is); the
   * turns that hold at least one of them come back. Without words, the first turn of each call that
   * passes the filter.
   *
   * @throws BadQuery showing the character that cannot be read
   */
  public SearchResult find(SearchRequest request) throws BadQuery, IOException {
    FoundTurns found = read(request);
    return index.ask(NOTHING, searcher -> look(searcher, found, request, List.of()).result());
  }

  /**
   * The same, and the calls behind it counted by what they have.
   *
   * @throws BadQuery showing the character that cannot be read
   */
  public Counted findAndCount(SearchRequest request) throws BadQuery, IOException {
    FoundTurns found = read(request);
    return index.ask(
        new Counted(NOTHING, new Facets(0, Map.of())),
        searcher -> look(searcher, found, request, EnumSet.allOf(Facet.class)));
  }

  /** What a search finds. */
  public record Counted(SearchResult result, Facets facets) {}

  /** What customers speak of in a week more than in the weeks before. */
  public Trend trend(TrendRequest request) throws IOException {
    Trend nothing =
        new Trend(request.week(), 0, Collections.nCopies(request.weeks(), 0), 0, List.of());
    return index.ask(nothing, searcher -> new Trends(searcher, request).find());
  }

  /** The last day on which a call began; empty where no call says when. */
  public Optional<LocalDate> newestDay() throws IOException {
    return index.ask(Optional.empty(), Trends::newestDay);
  }

  /**
   * Only reads the search.
   *
   * @throws BadQuery showing the character that cannot be read
   */
  public void check(SearchRequest request) throws BadQuery {
    read(request);
  }

  private FoundTurns read(SearchRequest request) throws BadQuery {
    PeopleQuery words = PeopleQuery.parse(request.words());
    if (words.words().isEmpty() && !request.calls().narrows())
      throw new BadQuery(
          request.words(), 0, new Wording("请输入要查找的词语，或选择筛选条件", "nothing to search for"));
    return new FoundTurns(words, request, calls);
  }

  /** Each turn that is found is looked at once, for its place among the hits and for its call. */
  private Counted look(
      IndexSearcher searcher, FoundTurns turns, SearchRequest request, Collection<Facet> facets)
      throws IOException {
    int upTo = request.skip() + request.limit();
    Object[] found =
        searcher.search(
            turns.turns(request.calls()),
            new MultiCollectorManager(
                new TopFieldCollectorManager(turns.order(), upTo, null, Integer.MAX_VALUE),
                FacetCounter.of(facets, calls)));
    TopFieldDocs top = (TopFieldDocs) found[0];
    List<SearchResult.Hit> hits = new ArrayList<>();
    HitReader reader = new HitReader(searcher, turns);
    for (int i = request.skip(); i < top.scoreDocs.length; i++)
      hits.add(reader.read(top.scoreDocs[i].doc));
    return new Counted(
        new SearchResult((int) top.totalHits.value, hits),
        counts(searcher, turns, request.calls(), (FacetCounter) found[1], facets));
  }

  /** What a facet is narrowed to does not narrow its own counts: they show the other choices. */
  private Facets counts(
      IndexSearcher searcher,
      FoundTurns turns,
      CallFilter filter,
      FacetCounter all,
      Collection<Facet> facets)
      throws IOException {
    Map<Facet, List<Facets.Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      FacetCounter counter = all;
      if (filter.among().containsKey(facet))
        counter =
            searcher.search(
                turns.turns(filter.without(facet)), FacetCounter.of(EnumSet.of(facet), calls));
      counts.put(facet, counter.counts(facet));
    }
    return new Facets(all.calls(), counts);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
