package io.tingjian.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Searches all screened calls, also while another process writes the index: each search sees the
 * last commit. May be used by any thread.
 */
public final class CallSearch implements Closeable {
  private final Path folder;
  private Optional<SearcherManager> searchers = Optional.empty();
  private Optional<Directory> directory = Optional.empty();

  private CallSearch(Path folder) {
    this.folder = folder;
  }

  /** An index that does not exist yet has no calls. */
  public static CallSearch of(Path folder) {
    return new CallSearch(folder);
  }

  /**
   * Every word must be said somewhere in the call (by the role that is asked for, if one is); the
   * turns that hold at least one of them come back.
   *
   * @throws BadQuery showing the character that cannot be read
   */
  public SearchResult find(SearchRequest request) throws BadQuery, IOException {
    FoundTurns turns = new FoundTurns(PeopleQuery.parse(request.words()), request);
    Optional<SearcherManager> manager = searchers();
    if (manager.isEmpty()) return new SearchResult(0, List.of());
    manager.get().maybeRefreshBlocking();
    IndexSearcher searcher = manager.get().acquire();
    try {
      TopDocs found =
          searcher.search(turns.query(), request.skip() + request.limit(), FoundTurns.ORDER);
      List<SearchResult.Hit> hits = new ArrayList<>();
      HitReader reader = new HitReader(searcher, turns);
      for (int i = request.skip(); i < found.scoreDocs.length; i++) {
        ScoreDoc doc = found.scoreDocs[i];
        hits.add(reader.read(doc.doc));
      }
      return new SearchResult(searcher.count(turns.query()), hits);
    } finally {
      manager.get().release(searcher);
    }
  }

  private synchronized Optional<SearcherManager> searchers() throws IOException {
    if (searchers.isPresent() || !Files.isDirectory(folder)) return searchers;
    Directory opened = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(opened)) {
      opened.close();
      return searchers;
    }
    directory = Optional.of(opened);
    searchers = Optional.of(new SearcherManager(opened, null));
    return searchers;
  }

  @Override
  public synchronized void close() throws IOException {
    if (searchers.isPresent()) searchers.get().close();
    if (directory.isPresent()) directory.get().close();
    searchers = Optional.empty();
    directory = Optional.empty();
  }
}
