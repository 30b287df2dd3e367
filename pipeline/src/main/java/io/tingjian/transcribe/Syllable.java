package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One syllable that was heard.
 *
 * @param distances to each place of the names, see {@link Likeness}
 * @param confidence of the recogniser in the word that it belongs to
 * @param word index of that word
 * @param from its character's index in that word
 * @param startsWord no other syllable of the word stands before it
 * @param endsWord no other syllable of the word comes after it
 */
record Syllable(
    float[] distances,
    double confidence,
    int word,
    int from,
    boolean startsWord,
    boolean endsWord) {

  /** All that was heard in the words, one after the other. */
  static List<Syllable> of(List<Word> words, Likeness likeness) {
    List<Syllable> all = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      Word word = words.get(w);
      int first = all.size();
      for (int c = 0; c < word.text().length(); c++) {
        List<float[]> heard = likeness.of(word.text().charAt(c));
        for (int part = 0; part < heard.size(); part++)
          all.add(
              new Syllable(heard.get(part), word.confidence(), w, c, all.size() == first, false));
      }
      if (all.size() > first) all.set(all.size() - 1, all.get(all.size() - 1).ending());
    }
    return all;
  }

  private Syllable ending() {
    return new Syllable(distances, confidence, word, from, startsWord, true);
  }
}
