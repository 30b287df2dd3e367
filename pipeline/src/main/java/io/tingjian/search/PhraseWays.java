package io.tingjian.search;

import io.tingjian.search.Phrase.Choice;
import io.tingjian.search.Phrase.Gap;
import io.tingjian.search.Phrase.Slot;
import io.tingjian.search.Phrase.Step;
import java.util.ArrayList;
import java.util.List;

/** Takes the alternatives of a phrase apart; of very many, the first ones. */
final class PhraseWays {
  private static final int MOST = 64;

  private PhraseWays() {}

  static List<List<List<SpokenToken>>> of(List<List<Step>> variants) {
    List<List<List<SpokenToken>>> ways = new ArrayList<>();
    for (List<Step> variant : variants) if (ways.size() < MOST) ways.addAll(waysOf(variant));
    return ways.size() > MOST ? List.copyOf(ways.subList(0, MOST)) : List.copyOf(ways);
  }

  private static List<List<List<SpokenToken>>> waysOf(List<Step> variant) {
    List<List<List<SpokenToken>>> ways = List.of(List.of(List.of()));
    for (Step step : variant) {
      List<List<List<SpokenToken>>> longer = new ArrayList<>();
      for (List<List<SpokenToken>> way : ways)
        for (List<SpokenToken> option : options(step))
          if (longer.size() < MOST)
            longer.add(step instanceof Gap ? parted(way) : with(way, option));
      ways = longer;
    }
    return ways;
  }

  private static List<List<SpokenToken>> options(Step step) {
    if (step instanceof Choice choice)
      return choice.options().stream().map(PhraseWays::tokens).toList();
    return List.of(tokens(List.of(step)));
  }

  private static List<SpokenToken> tokens(List<Step> steps) {
    List<SpokenToken> tokens = new ArrayList<>();
    for (Step step : steps)
      if (step instanceof Slot slot && !PhraseParser.isMark(slot)) tokens.add(slot.token());
    return tokens;
  }

  private static List<List<SpokenToken>> parted(List<List<SpokenToken>> way) {
    List<List<SpokenToken>> parted = new ArrayList<>(way);
    parted.add(List.of());
    return parted;
  }

  private static List<List<SpokenToken>> with(List<List<SpokenToken>> way, List<SpokenToken> more) {
    List<List<SpokenToken>> longer = new ArrayList<>(way);
    List<SpokenToken> run = new ArrayList<>(way.get(way.size() - 1));
    run.addAll(more);
    longer.set(longer.size() - 1, run);
    return longer;
  }
}
