package io.tingjian.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index that holds another one many times over, each time as one segment that is copied as it
 * is, so that a million calls are there in minutes. A search has as many turns to find, to rank and
 * to count as among so many calls of their own.
 */
final class CopiedIndex {
  private final Path one;
  private final Path many;
  private int copies;

  /**
   * @param work where it and what it is made of may lie
   */
  CopiedIndex(Path work) {
    this.one = work.resolve("one");
    this.many = work.resolve("many");
  }

  Path folder() {
    return many;
  }

  /**
   * @param times the other index, all in all; never fewer than before, and always the same index
   */
  void growTo(int times, Path other) throws IOException {
    if (copies == 0) add(other, one, new IndexWriterConfig(null), true);
    for (; copies < times; copies++)
      add(one, many, new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE), false);
  }

  private static void add(Path from, Path to, IndexWriterConfig config, boolean merged)
      throws IOException {
    try (Directory added = FSDirectory.open(from);
        Directory all = FSDirectory.open(to);
        IndexWriter writer = new IndexWriter(all, config)) {
      writer.addIndexes(added);
      if (merged) writer.forceMerge(1);
    }
  }
}
