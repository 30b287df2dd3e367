package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads from positions in one speaker's fields back to passages, words and milliseconds. */
final class Positions {
  private record Stretch(Passage passage, List<SpokenToken> tokens, WordTimes times, int first) {
    int last() {
      return first + tokens.size() - 1;
    }
  }

  private final List<Stretch> all = new ArrayList<>();

  /**
   * @param stretches the passages' tokens
   * @param between how many positions lie unused between two passages
   */
  Positions(List<Passage> passages, List<List<SpokenToken>> stretches, int between) {
    int first = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<SpokenToken> tokens = stretches.get(i);
      all.add(new Stretch(passage, tokens, new WordTimes(passage.text(), passage.words()), first));
      first += tokens.size() + between;
    }
  }

  /** A place that is written as it was looked for. */
  Said written(int from, int to) {
    return said(from, to, 0);
  }

  /**
   * A place that sounds like what was looked for.
   *
   * @param characters that what was looked for is written with
   */
  Said heard(int from, int to, Set<String> characters) {
    Stretch spoken = at(from, to);
    long others =
        spoken.tokens().subList(from - spoken.first(), to - spoken.first() + 1).stream()
            .filter(token -> !characters.contains(token.term()))
            .count();
    // The same characters in another order are still not what was looked for.
    return said(from, to, Math.max(1, others) / (double) (to - from + 1));
  }

  private Stretch at(int from, int to) {
    return all.stream().filter(s -> s.first() <= from && to <= s.last()).findFirst().orElseThrow();
  }

  private Said said(int from, int to, double bySound) {
    Stretch spoken = at(from, to);
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
        bySound);
  }

  Digits digits(List<Integer> run) {
    int from = run.get(0);
    Said place = written(from, run.get(run.size() - 1));
    Stretch spoken =
        all.stream().filter(s -> s.passage() == place.passage()).findFirst().orElseThrow();
    StringBuilder digits = new StringBuilder();
    for (int position : run)
      digits.append(DigitRuns.digit(spoken.tokens().get(position - spoken.first())));
    return new Digits(List.of(place), digits.toString());
  }

  /** What in the passage is most like one of the sentences. */
  Optional<Alike> alike(Passage passage, List<Sentence> to, double least, SoundAlike sound) {
    Stretch spoken = all.stream().filter(s -> s.passage() == passage).findFirst().orElseThrow();
    List<SpokenToken> tokens = spoken.tokens().subList(1, spoken.tokens().size() - 1);
    Optional<Alike> best = Optional.empty();
    for (Sentence sentence : to) {
      double reached = best.map(Alike::likeness).orElse(0.0);
      List<String> terms = sentence.asHeard(tokens, sound);
      if (sentence.atMost(terms) < Math.max(least, reached)) continue;
      Sentence.Best found = sentence.best(terms);
      if (found.likeness() < least || found.likeness() <= reached) continue;
      int misheard = 0;
      for (int i = found.from(); i <= found.to(); i++)
        if (!terms.get(i).equals(tokens.get(i).term())) misheard++;
      int first = spoken.first() + 1;
      best =
          Optional.of(
              new Alike(
                  said(
                      first + found.from(),
                      first + found.to(),
                      misheard / (double) (found.to() - found.from() + 1)),
                  found.likeness(),
                  sentence));
    }
    return best;
  }

  /** The place of characters found by other means, such as a regular expression. */
  Said said(Passage passage, int start, int end) {
    Stretch spoken = all.stream().filter(s -> s.passage() == passage).findFirst().orElseThrow();
    WordTimes times = spoken.times();
    return new Said(
        passage,
        start,
        end,
        times.startMs(start),
        Math.max(times.startMs(start) + 1, times.endMs(end)),
        passage.text().substring(start, end),
        times.confidence(start, end),
        0);
  }
}
