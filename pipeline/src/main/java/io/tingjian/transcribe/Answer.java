package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.util.List;

/**
 * What the recogniser's process says: once when it can begin, then once for each utterance.
 *
 * @param fault why nothing was recognised, as a sentence; empty text for none
 * @param memoryKb resident, of the whole process at this moment; 0 where the system does not tell
 */
record Answer(String fault, long memoryKb, List<Word> words, boolean stopped) {
  static Answer of(Heard heard, long memoryKb) {
    return new Answer("", memoryKb, heard.words(), heard.stopped());
  }

  static Answer ready(long memoryKb) {
    return new Answer("", memoryKb, List.of(), false);
  }

  static Answer fault(String sentence) {
    return new Answer(sentence, 0, List.of(), false);
  }

  /**
   * @throws ModelUnusable when there is a fault
   */
  Heard heard() throws ModelUnusable {
    if (!fault.isEmpty()) throw new ModelUnusable(fault);
    return new Heard(words, stopped);
  }
}
