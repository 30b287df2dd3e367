package io.tingjian.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits a network to utterances, each misheard anew in every epoch. The same utterances, shape and
 * seed give the same weights, as long as nothing else in the process uses ND4J's chance meanwhile.
 */
final class Trainer {
  private static final int BATCH = 32;

  /** Mean share of wrong characters that the shipped recogniser makes in calls, and then some. */
  private static final double MEAN_ERROR_RATE = 0.16;

  /** How often a speaker's neighbouring sentence runs into this one. */
  private static final double MERGED = 0.2;

  /** How often a turn is cut a little early or late. */
  private static final double CUT = 0.15;

  private final Mishearing mishearing;

  Trainer(Mishearing mishearing) {
    this.mishearing = mishearing;
  }

  /** What a recogniser might make of these utterances. */
  List<String> misheard(List<Utterance> utterances, long seed) {
    Random chance = new Random(seed);
    return utterances.stream()
        .map(utterance -> mishearing.of(utterance.text(), errorRate(chance), chance))
        .toList();
  }

  /**
   * @param epochDone is told the number of every finished epoch, from 1
   */
  Network train(Shape shape, List<Utterance> utterances, long seed, IntConsumer epochDone) {
    Network network = shape.create(seed);
    List<Utterance> others = utterances.stream().filter(u -> !u.positive()).toList();
    List<Utterance> shuffled = new ArrayList<>(utterances);
    for (int epoch = 1; epoch <= shape.epochs(); epoch++) {
      Random chance = new Random(seed * 31 + epoch);
      Collections.shuffle(shuffled, chance);
      for (List<Heard> batch : batches(shuffled, others, chance))
        network.fit(
            batch.stream().map(Heard::text).toList(), batch.stream().map(Heard::positive).toList());
      epochDone.accept(epoch);
    }
    return network;
  }

  private record Heard(String text, boolean positive) {}

  /** Batches of texts of like length, in a chance order: no network computes on emptiness. */
  private List<List<Heard>> batches(
      List<Utterance> utterances, List<Utterance> others, Random chance) {
    List<Heard> heard = new ArrayList<>();
    for (Utterance utterance : utterances)
      heard.add(new Heard(asHeard(utterance, others, chance), utterance.positive()));
    heard.sort(Comparator.comparingInt(one -> one.text().length()));
    List<List<Heard>> batches = new ArrayList<>();
    for (int from = 0; from < heard.size(); from += BATCH)
      batches.add(heard.subList(from, Math.min(from + BATCH, heard.size())));
    Collections.shuffle(batches, chance);
    return batches;
  }

  private String asHeard(Utterance utterance, List<Utterance> others, Random chance) {
    String text = utterance.text();
    if (chance.nextDouble() < CUT && text.length() > 7)
      text = chance.nextBoolean() ? text.substring(1) : text.substring(0, text.length() - 1);
    if (chance.nextDouble() < MERGED) {
      String neighbour = others.get(chance.nextInt(others.size())).text();
      // Only what fits: a window that cut the telling half away would carry a false label.
      if (text.length() + neighbour.length() <= SpokenText.WINDOW)
        text = chance.nextBoolean() ? neighbour + text : text + neighbour;
    }
    return mishearing.of(window(text, chance), errorRate(chance), chance);
  }

  private static String window(String text, Random chance) {
    int spare = text.length() - SpokenText.WINDOW;
    if (spare <= 0) return text;
    int start = chance.nextInt(spare + 1);
    return text.substring(start, start + SpokenText.WINDOW);
  }

  private static double errorRate(Random chance) {
    return chance.nextDouble() * 2 * MEAN_ERROR_RATE;
  }
}
