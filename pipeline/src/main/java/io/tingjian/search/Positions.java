package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;

/** Leads from positions in one speaker's fields back to passages, words and milliseconds. */
final class Positions {
  private record Spoken(Passage passage, List<SpokenToken> tokens, WordTimes times, int first) {
    int last() {
      return first + tokens.size() - 1;
    }
  }

  private final List<Spoken> all = new ArrayList<>();

  /**
   * @param between how many positions lie unused between two passages
   */
  Positions(List<Passage> passages, int between) {
    int first = 0;
    for (Passage passage : passages) {
      List<SpokenToken> tokens = passage.markedTokens();
      all.add(new Spoken(passage, tokens, new WordTimes(passage.text(), passage.words()), first));
      first += tokens.size() + between;
    }
  }

  Said said(int from, int to, boolean heardOnly) {
    Spoken spoken =
        all.stream().filter(s -> s.first() <= from && to <= s.last()).findFirst().orElseThrow();
    int start = spoken.tokens().get(from - spoken.first()).start();
    int end = spoken.tokens().get(to - spoken.first()).end();
    WordTimes times = spoken.times();
    return new Said(
        spoken.passage(),
        start,
        end,
        times.startMs(start),
        Math.max(times.startMs(start) + 1, times.endMs(end)),
        spoken.passage().text().substring(start, end),
        times.confidence(start, end),
        heardOnly);
  }

  Digits digits(List<Integer> run) {
    int from = run.get(0);
    Said place = said(from, run.get(run.size() - 1), false);
    Spoken spoken =
        all.stream().filter(s -> s.passage() == place.passage()).findFirst().orElseThrow();
    StringBuilder digits = new StringBuilder();
    for (int position : run)
      digits.append(DigitRuns.digit(spoken.tokens().get(position - spoken.first())));
    return new Digits(List.of(place), digits.toString());
  }

  /** The place of characters found by other means, such as a regular expression. */
  Said said(Passage passage, int start, int end) {
    Spoken spoken = all.stream().filter(s -> s.passage() == passage).findFirst().orElseThrow();
    WordTimes times = spoken.times();
    return new Said(
        passage,
        start,
        end,
        times.startMs(start),
        Math.max(times.startMs(start) + 1, times.endMs(end)),
        passage.text().substring(start, end),
        times.confidence(start, end),
        false);
  }
}
