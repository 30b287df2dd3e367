package io.tingjian.app;

import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Makes the index again from the store, which is the truth. */
public final class Reindexing {
  private static final int PAGE = 200;

  private Reindexing() {}

  /**
   * Readers see the old index until the new one is whole.
   *
   * @param progress hears how many calls are done, after each page
   * @return how many calls the index holds now
   */
  public static int run(Store store, CallIndex index, IntConsumer progress) throws IOException {
    index.deleteAll();
    int done = 0;
    List<String> page = store.transcripts().withTranscript("", PAGE);
    while (!page.isEmpty()) {
      for (String id : page) {
        Optional<IndexedCall> call = StoredCall.of(store, id);
        if (call.isPresent()) index.put(call.get());
      }
      done += page.size();
      progress.accept(done);
      page = store.transcripts().withTranscript(page.get(page.size() - 1), PAGE);
    }
    index.commit();
    return done;
  }
}
