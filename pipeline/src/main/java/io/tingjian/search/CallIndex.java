package io.tingjian.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
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
  private static final Map<String, String> FORMAT = Map.of("format", "7");

  private final Directory directory;
  private final IndexWriter writer;

  private CallIndex(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Makes the index where there is none.
   *
   * @throws IOException saying so where another process holds it
   */
  public static CallIndex open(Path folder) throws IOException {
    CallIndex index = open(folder, OpenMode.CREATE_OR_APPEND);
    // A folder that was never committed to cannot be read at all.
    index.commit();
    return index;
  }

  /**
   * Begins an empty index in the place of whatever is there, be it broken. Until it is committed
   * for the first time readers see the old one, and a crash leaves that one.
   *
   * @throws IOException saying so where another process holds it
   */
  public static CallIndex anew(Path folder) throws IOException {
    try {
      return open(folder, OpenMode.CREATE);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException e) {
      // Lucene reads the old commit also where it is to be replaced; a broken one is no loss.
      clear(folder);
      return open(folder, OpenMode.CREATE);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      for (String file : directory.listAll())
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
    }
  }

  /**
   * Whether an index is there, as this version of the program writes it; one that is not is made
   * again.
   */
  public static boolean isUpToDate(Path folder) {
    if (!Files.isDirectory(folder)) return false;
    try (Directory directory = FSDirectory.open(folder)) {
      return FORMAT.equals(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IOException e) {
      // Nothing was ever committed there, or what was is broken.
      return false;
    }
  }

  private static CallIndex open(Path folder, OpenMode mode) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      // Tokens come ready made (SpokenStream): no analyzer can treat one field like another.
      IndexWriterConfig config = new IndexWriterConfig(null).setOpenMode(mode);
      config.setCommitOnClose(false);
      boolean fresh = mode == OpenMode.CREATE || !DirectoryReader.indexExists(directory);
      IndexWriter writer = new IndexWriter(directory, config);
      if (fresh) writer.setLiveCommitData(FORMAT.entrySet());
      return new CallIndex(directory, writer);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(folder + " is being written by another tingjian", e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Adds the call, or puts it in the place of the one with its id. */
  public void put(IndexedCall call) throws IOException {
    writer.updateDocuments(new Term(IndexFields.ID, call.id()), IndexDocuments.of(call));
  }

  public void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.ID, id));
  }

  /** From now on it is on disk and readers find it. */
  public void commit() throws IOException {
    writer.commit();
  }

  /** Lets go; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
