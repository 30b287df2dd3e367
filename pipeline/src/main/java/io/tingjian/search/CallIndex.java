package io.tingjian.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Writes the index of all screened calls. It is derived: made again from the store at any time.
 *
 * <p>What is not committed is lost in a crash, nothing else is; readers see the last commit. One
 * process at a time may hold it open; its methods may be called by any thread.
 */
public final class CallIndex implements Closeable {
  /** Goes up with every change of what lies in the index, so that an older one is made again. */
  private static final Map<String, String> FORMAT = Map.of("format", "2");

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean outdated;

  private CallIndex(Directory directory, IndexWriter writer, boolean outdated) {
    this.directory = directory;
    this.writer = writer;
    this.outdated = outdated;
  }

  /**
   * Makes the index where there is none.
   *
   * @throws IOException saying so where another process holds it
   */
  public static CallIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      // Tokens come ready made (SpokenStream): no analyzer can treat one field like another.
      IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null));
      boolean fresh = !DirectoryReader.indexExists(directory);
      boolean outdated = !fresh && !FORMAT.equals(dataOf(writer));
      if (fresh) {
        writer.setLiveCommitData(FORMAT.entrySet());
        // A folder that was never committed to cannot be read at all.
        writer.commit();
      }
      return new CallIndex(directory, writer, outdated);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(folder + " is being written by another tingjian", e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Whether an earlier version of the program made it, so that it must be made again. */
  public boolean outdated() {
    return outdated;
  }

  private static Map<String, String> dataOf(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    return data;
  }

  /** Adds the call, or puts it in the place of the one with its id. */
  public void put(IndexedCall call) throws IOException {
    writer.updateDocuments(new Term(IndexFields.ID, call.id()), IndexFields.documents(call));
  }

  public void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.ID, id));
  }

  public void deleteAll() throws IOException {
    writer.deleteAll();
    writer.setLiveCommitData(FORMAT.entrySet());
  }

  /** From now on it is on disk and readers find it. */
  public void commit() throws IOException {
    writer.commit();
  }

  /** Commits and lets go. */
  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
