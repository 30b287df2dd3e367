package io.tingjian.app;

import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the index again from the store, which is the truth. */
public final class Reindexing {
  private static final int PAGE = 200;

  /** Hears how far it is, after each page. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param done calls that are indexed
     * @param of how many there are to be
     */
    void indexed(long done, long of);
  }

  private Reindexing() {}

  /**
   * The old index, be it broken, is found and searched until the new one is whole; a crash leaves
   * the old one.
   *
   * @return how many calls the index holds now
   * @throws IOException also where another process writes the index
   */
  public static long run(Store store, Path folder, Progress progress) throws IOException {
    long of = store.transcripts().countWithTranscript();
    long done = 0;
    try (CallIndex index = CallIndex.anew(folder)) {
      List<String> page = store.transcripts().withTranscript("", PAGE);
      while (!page.isEmpty()) {
        for (String id : page) {
          // A call may have been taken back meanwhile.
          Optional<IndexedCall> call = StoredCall.of(store, id);
          if (call.isEmpty()) continue;
          index.put(call.get());
          done++;
        }
        progress.indexed(done, of);
        page = store.transcripts().withTranscript(page.get(page.size() - 1), PAGE);
      }
      index.commit();
    }
    return done;
  }
}
