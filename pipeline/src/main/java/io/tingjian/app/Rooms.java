package io.tingjian.app;

import io.tingjian.search.CallIndex;
import io.tingjian.search.CallSearch;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** The opened rooms of an installation, on one data folder. */
record Rooms(Store store, CallIndex index, CallSearch search, Ears ears, Judge judge)
    implements AutoCloseable {
  /**
   * @throws CannotStart saying what is in the way and what to do
   */
  static Rooms open(Settings settings, Path home, Clock clock) {
    Path data = settings.data();
    prepare(data);
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      // First, because its process opens the model while the others are opened here.
      Ears ears = Ears.open(home, settings, clock);
      opened.push(ears);
      Store store = Store.open(data, clock);
      opened.push(store);
      CallIndex index = openIndex(data.resolve("index"), store);
      opened.push(index);
      CallSearch search = CallSearch.of(data.resolve("index"));
      opened.push(search);
      Judge judge = Judge.open(home);
      opened.push(judge);
      ears.awaitReady();
      return new Rooms(store, index, search, ears, judge);
    } catch (StoreBusy e) {
      CannotStart busy = new CannotStart(e.getMessage(), e);
      closeAll(opened, busy);
      throw busy;
    } catch (RuntimeException e) {
      closeAll(opened, e);
      throw e;
    }
  }

  /**
   * An index that was lost, that never came along with a restored store, or that an earlier version
   * made, is made again.
   */
  private static CallIndex openIndex(Path folder, Store store) {
    try {
      if (!CallIndex.isUpToDate(folder)) Reindexing.run(store, folder, (done, of) -> {});
      return CallIndex.open(folder);
    } catch (IOException e) {
      throw new CannotStart("the index " + folder + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static void closeAll(Deque<AutoCloseable> opened, RuntimeException reason) {
    for (AutoCloseable room : opened)
      try {
        room.close();
      } catch (Exception e) {
        reason.addSuppressed(e);
      }
  }

  private static void prepare(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new CannotStart("the data folder " + data + " cannot be made: " + e.getMessage(), e);
    }
    if (!Files.isWritable(data))
      throw new CannotStart(
          "the data folder " + data + " cannot be written; use another --data", null);
    // Native libraries are unpacked beside the data: a home folder may be small or read-only.
    if (System.getProperty("org.bytedeco.javacpp.cachedir") == null)
      System.setProperty("org.bytedeco.javacpp.cachedir", data.resolve("natives").toString());
    // JavaCPP would look up the process's memory with every array that it makes. Set before it
    // loads.
    if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null)
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    Log.into(data.resolve("logs"));
  }

  @Override
  public void close() {
    ears.close();
    judge.close();
    try {
      search.close();
      index.close();
    } catch (IOException e) {
      // Everything was committed call by call; the store closes all the same.
      LoggerFactory.getLogger(Rooms.class).error("the index could not be closed", e);
    }
    store.close();
  }
}
