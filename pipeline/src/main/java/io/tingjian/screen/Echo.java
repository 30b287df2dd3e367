package io.tingjian.screen;

import io.tingjian.search.Passage;
import io.tingjian.search.PhraseSet;
import io.tingjian.search.Sentence;
import io.tingjian.search.SoundAlike;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code repeated} with {@code similar}: a speaker says almost the same in several turns.
 *
 * @param over so alike; 0 to 1
 * @param times how often, the first time counted too
 * @param within from one time to the next
 * @param characters a shorter turn says too little to be repeated
 * @param butNot a turn with one of these is not looked at
 */
record Echo(Speaker by, double over, int times, Reach within, int characters, PhraseSet butNot)
    implements Condition {
  @Override
  public Found in(CallView call) {
    List<Passage> turns =
        call.turnsOf(by).stream()
            .filter(turn -> turn.characters() >= characters && !excepted(turn, call))
            .toList();
    List<Sentence> said = turns.stream().map(turn -> Sentence.of(turn.text())).toList();
    List<Place> places = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < turns.size(); i++) {
      if (i < next) continue;
      List<Integer> chain = chain(turns, said, i);
      if (chain.size() < times) continue;
      Place whole = Place.of(turns.get(i));
      for (int at : chain.subList(1, times)) whole = whole.through(Place.of(turns.get(at)));
      places.add(whole);
      next = chain.get(times - 1) + 1;
    }
    return call.of(by, places);
  }

  /** The turns that say again what this one says, each within reach of the one before. */
  private List<Integer> chain(List<Passage> turns, List<Sentence> said, int first) {
    List<Integer> chain = new ArrayList<>(List.of(first));
    for (int i = first + 1; i < turns.size(); i++) {
      Passage last = turns.get(chain.get(chain.size() - 1));
      boolean again =
          turns.get(i).role() == last.role()
              && within.joins(Place.of(last), Place.of(turns.get(i)))
              && said.get(first).likeness(said.get(i)) >= over;
      if (again) chain.add(i);
    }
    return chain;
  }

  private boolean excepted(Passage turn, CallView call) {
    return call.spoken().find(turn.role(), butNot, PhraseSet.NONE, SoundAlike.OFF).stream()
        .anyMatch(said -> said.passage() == turn);
  }
}
