package io.tingjian.app;

import io.tingjian.call.CallFacts;
import io.tingjian.graph.GraphFault;
import io.tingjian.transcribe.HotWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The names that are listened for, taken from their files and taken anew when somebody changes one;
 * none while there is no file. Threads may share it.
 */
final class HotWordsInForce {
  private final Path file;
  private final ChangingFiles changes;
  private volatile HotWordLists held;

  private HotWordsInForce(Path file) throws IOException, GraphFault {
    this.file = file;
    this.changes = new ChangingFiles(() -> HotWordLists.files(file));
    this.held = HotWordLists.read(file);
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
  HotWords heldFor(CallFacts facts) {
    return held.of(facts);
  }

  /** Takes them anew where a file has changed; a faulty one leaves those before in force. */
  synchronized Optional<HotWordsChange> look() {
    try {
      if (!changes.haveChanged()) return Optional.empty();
      held = HotWordLists.read(file);
      return Optional.of(new HotWordsChange.Taken(held.size()));
    } catch (GraphFault e) {
      return Optional.of(new HotWordsChange.Refused(e.getMessage()));
    } catch (IOException e) {
      return Optional.of(new HotWordsChange.Refused(unreadable(file, e)));
    }
  }

  private static String unreadable(Path file, IOException e) {
    return file + " cannot be read: " + e.getMessage();
  }
}
