package io.tingjian.bench;

import io.tingjian.call.HeardCall;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.PastCalls;
import io.tingjian.search.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An index of synthetic calls that grows, and goes on where an earlier run was stopped: it is
 * committed portion by portion, and holds the calls from 0 to before as many as it has.
 */
final class SyntheticIndex {
  private static final int PORTION = 5_000;

  private final Path folder;
  private final SyntheticCalls synthetic;

  SyntheticIndex(Path folder, SyntheticCalls synthetic) {
    this.folder = folder;
    this.synthetic = synthetic;
  }

  Path folder() {
    return folder;
  }

  /** How many calls it has. */
  int calls() throws IOException {
    return PastCalls.in(folder).count(PastCalls.Span.ALWAYS);
  }

  /** The number of a call is its id, so that the same call is never there twice. */
  static String id(int number) {
    return String.format(Locale.ROOT, "%09d", number);
  }

  void growTo(int size) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (CallIndex index = CallIndex.open(folder)) {
      for (int from = calls(); from < size; from += PORTION) {
        int start = from;
        int end = Math.min(size, from + PORTION);
        List<Future<?>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          int first = start + thread;
          parts.add(
              workers.submit(
                  () -> {
                    for (int i = first; i < end; i += threads) put(index, i);
                    return null;
                  }));
        }
        for (Future<?> part : parts) part.get();
        index.commit();
        System.err.printf("\r%d of %d calls indexed", end, size);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void put(CallIndex index, int number) throws IOException {
    HeardCall call = synthetic.call(number);
    String id = id(number);
    index.put(
        new IndexedCall(id, id + ".wav", call, synthetic.labels(number, call), Standing.NOTHING));
  }
}
