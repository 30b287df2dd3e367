package io.tingjian.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The calls of the index, to hold rules against them again; works beside whoever writes the index,
 * and sees its last commit. May be used by any thread.
 */
public final class PastCalls {
  /** So many calls are one piece of work. */
  private static final int PIECE = 256;

  private static final Set<String> READ = Set.of(IndexFields.ID, IndexFields.HEARD);

  private final Path folder;

  private PastCalls(Path folder) {
    this.folder = folder;
  }

  /** An index that does not exist yet has no calls. */
  public static PastCalls in(Path folder) {
    return new PastCalls(folder);
  }

  /**
   * Which calls are meant.
   *
   * @param from first day, in the call's own local time; a call whose start nobody knows is in no
   *     bounded span
   * @param to last day, inclusive
   */
  public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
  }

  /** Is handed each call once, by several threads at a time. */
  @FunctionalInterface
  public interface Visitor {
    void visit(PastCall call);
  }

  /**
   * How much was looked at.
   *
   * @param calls in the span
   * @param visited of them, that may be what was needed
   */
  public record Visit(int calls, int visited) {}

  /**
   * How many calls are in the span.
   *
   * @throws IOException where the index cannot be read
   */
  public int count(Span span) throws IOException {
    return read(searcher -> searcher.count(meant(span)), 0);
  }

  /**
   * Hands every call of the span that may be what is needed to the visitor.
   *
   * @throws IOException where the index cannot be read
   */
  public Visit visit(Need need, Span span, int threads, Visitor visitor) throws IOException {
    return read(searcher -> visit(searcher, need, span, threads, visitor), new Visit(0, 0));
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Work<T> work, T nothing) throws IOException {
    if (!Files.isDirectory(folder)) return nothing;
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) return nothing;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return work.on(new IndexSearcher(reader));
      }
    }
  }

  private static Visit visit(
      IndexSearcher searcher, Need need, Span span, int threads, Visitor visitor)
      throws IOException {
    Query meant = meant(span);
    List<int[]> pieces = new ArrayList<>();
    int visited = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet candidates = new Candidates(searcher, leaf).of(meant, need);
      visited += candidates.cardinality();
      cut(candidates, leaf.docBase, pieces);
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int[] piece : pieces)
        work.add(
            workers.submit(
                () -> {
                  visit(searcher.storedFields(), piece, visitor);
                  return null;
                }));
      for (Future<?> piece : work) piece.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading the index", e);
    } catch (ExecutionException e) {
      throw new IOException("a call of the index cannot be read: " + e.getCause(), e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return new Visit(searcher.count(meant), visited);
  }

  private static void visit(StoredFields stored, int[] calls, Visitor visitor) throws IOException {
    for (int doc : calls) {
      Document call = stored.document(doc, READ);
      visitor.visit(
          PackedCall.read(call.get(IndexFields.ID), call.getBinaryValue(IndexFields.HEARD)));
    }
  }

  private static void cut(FixedBitSet calls, int base, List<int[]> pieces) {
    BitSetIterator each = new BitSetIterator(calls, calls.length());
    int[] piece = new int[PIECE];
    int filled = 0;
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      piece[filled++] = base + doc;
      if (filled == PIECE) {
        pieces.add(piece.clone());
        filled = 0;
      }
    }
    if (filled > 0) pieces.add(java.util.Arrays.copyOf(piece, filled));
  }

  private static Query meant(Span span) {
    BooleanQuery.Builder meant = new BooleanQuery.Builder();
    meant.add(new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CALL)), Occur.FILTER);
    CallFilter days = CallFilter.ALL.days(span.from(), span.to());
    for (Query clause : MeantCalls.clauses(days)) meant.add(clause, Occur.FILTER);
    return meant.build();
  }
}
