package io.tingjian.app;

import io.tingjian.graph.GraphFault;
import io.tingjian.transcribe.HotWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The names that are listened for, taken from their file and taken anew when somebody changes it;
 * none while there is no file. Threads may share it.
 */
final class HotWordsInForce {
  private final Path file;
  private final ChangingFiles changes;
  private volatile HotWords held;

  private HotWordsInForce(Path file) throws IOException, GraphFault {
    this.file = file;
    this.changes =
        new ChangingFiles(() -> Files.isRegularFile(file) ? List.of(file) : List.<Path>of());
    this.held = read();
  }

  /**
   * @throws CannotStart naming every faulty line
   */
  static HotWordsInForce open(Path file) {
    try {
      return new HotWordsInForce(file);
    } catch (GraphFault e) {
      throw new CannotStart(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotStart(unreadable(file, e), e);
    }
  }

  /** What a call is heard with from beginning to end. */
  HotWords held() {
    return held;
  }

  /** Takes them anew where their file has changed; a faulty one leaves those before in force. */
  synchronized Optional<HotWordsChange> look() {
    try {
      if (!changes.haveChanged()) return Optional.empty();
      held = read();
      return Optional.of(new HotWordsChange.Taken(held.size()));
    } catch (GraphFault e) {
      return Optional.of(new HotWordsChange.Refused(e.getMessage()));
    } catch (IOException e) {
      return Optional.of(new HotWordsChange.Refused(unreadable(file, e)));
    }
  }

  private HotWords read() throws IOException, GraphFault {
    return Files.isRegularFile(file) ? HotWords.read(file) : HotWords.NONE;
  }

  private static String unreadable(Path file, IOException e) {
    return file + " cannot be read: " + e.getMessage();
  }
}
