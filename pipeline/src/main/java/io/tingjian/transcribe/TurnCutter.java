package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts one speaker's words into turns where he pauses. */
record TurnCutter(long pauseMs) {
  /**
   * @param words of one channel in order of time
   * @return the same words, cut; no empty list among them
   */
  List<List<Word>> cut(List<Word> words) {
    List<List<Word>> turns = new ArrayList<>();
    long lastEnd = 0;
    for (Word word : words) {
      if (turns.isEmpty() || word.startMs() - lastEnd >= pauseMs) turns.add(new ArrayList<>());
      turns.get(turns.size() - 1).add(word);
      lastEnd = word.endMs();
    }
    return turns;
  }
}
