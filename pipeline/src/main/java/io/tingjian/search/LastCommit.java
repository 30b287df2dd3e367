package io.tingjian.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index as it was last committed, by whatever process; its segments are searched side by side.
 * May be used by any thread.
 */
final class LastCommit implements Closeable {
  @FunctionalInterface
  interface Question<T> {
    T to(IndexSearcher searcher) throws IOException;
  }

  private final Path folder;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), LastCommit::worker);
  private Optional<SearcherManager> searchers = Optional.empty();
  private Optional<Directory> directory = Optional.empty();

  /** The folder need not exist yet. */
  LastCommit(Path folder) {
    this.folder = folder;
  }

  /**
   * @param nothing the answer where there is no index yet
   */
  <T> T ask(T nothing, Question<T> question) throws IOException {
    Optional<SearcherManager> manager = searchers();
    if (manager.isEmpty()) return nothing;
    manager.get().maybeRefreshBlocking();
    IndexSearcher searcher = manager.get().acquire();
    try {
      return question.to(searcher);
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
    searchers = Optional.of(new SearcherManager(opened, inSegments()));
    return searchers;
  }

  private SearcherFactory inSegments() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
        return new IndexSearcher(reader, workers);
      }
    };
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "search");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() throws IOException {
    if (searchers.isPresent()) searchers.get().close();
    if (directory.isPresent()) directory.get().close();
    workers.shutdown();
    searchers = Optional.empty();
    directory = Optional.empty();
  }
}
