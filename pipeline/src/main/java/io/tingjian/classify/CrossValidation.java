package io.tingjian.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Five networks, each asked about the fifth of the families that it never saw.
 *
 * @param fold of each utterance, 0 to {@link #FOLDS} - 1
 * @param written log-odds of each utterance as it was written
 * @param misheard log-odds of each utterance as a recogniser might write it
 */
record CrossValidation(
    List<Utterance> utterances, int[] fold, double[] written, double[] misheard) {
  static final int FOLDS = 5;

  static CrossValidation run(
      Trainer trainer, Shape shape, List<Utterance> utterances, long seed, IntConsumer epochDone) {
    int[] fold = folds(utterances, seed);
    double[] written = new double[utterances.size()];
    double[] misheard = new double[utterances.size()];
    for (int f = 0; f < FOLDS; f++) {
      int held = f;
      List<Utterance> seen =
          IntStream.range(0, fold.length)
              .filter(i -> fold[i] != held)
              .mapToObj(utterances::get)
              .toList();
      int[] unseen = IntStream.range(0, fold.length).filter(i -> fold[i] == held).toArray();
      List<Utterance> asked = Arrays.stream(unseen).mapToObj(utterances::get).toList();
      try (Network network = trainer.train(shape, seen, seed, epochDone)) {
        place(
            Windows.logOdds(network, asked.stream().map(Utterance::text).toList()),
            unseen,
            written);
        place(Windows.logOdds(network, trainer.misheard(asked, seed + f)), unseen, misheard);
      }
    }
    return new CrossValidation(utterances, fold, written, misheard);
  }

  /** Families are dealt by size, largest first, to the fold that has the fewest of their label. */
  static int[] folds(List<Utterance> utterances, long seed) {
    Map<String, List<Integer>> families = new HashMap<>();
    for (int i = 0; i < utterances.size(); i++)
      families.computeIfAbsent(utterances.get(i).family(), f -> new ArrayList<>()).add(i);
    List<String> names = new ArrayList<>(families.keySet());
    Collections.sort(names);
    Collections.shuffle(names, new Random(seed));
    names.sort((a, b) -> families.get(b).size() - families.get(a).size());
    int[][] filled = new int[2][FOLDS];
    int[] fold = new int[utterances.size()];
    for (String name : names) {
      List<Integer> members = families.get(name);
      int[] counts = filled[utterances.get(members.get(0)).positive() ? 1 : 0];
      int emptiest = 0;
      for (int f = 1; f < FOLDS; f++) if (counts[f] < counts[emptiest]) emptiest = f;
      counts[emptiest] += members.size();
      for (int member : members) fold[member] = emptiest;
    }
    return fold;
  }

  Calibration calibration() {
    return Calibration.fit(misheard, positive());
  }

  /** Of each fold at 0.5, misheard. */
  List<Figures> foldFigures() {
    Calibration calibration = calibration();
    List<Figures> figures = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      int held = f;
      int[] of = IntStream.range(0, fold.length).filter(i -> fold[i] == held).toArray();
      double[] probabilities =
          Arrays.stream(of).mapToDouble(i -> calibration.probability(misheard[i])).toArray();
      figures.add(Figures.of(probabilities, positive(of), 0.5));
    }
    return figures;
  }

  Figures figures(double[] logOdds, double threshold) {
    Calibration calibration = calibration();
    return Figures.of(
        Arrays.stream(logOdds).map(calibration::probability).toArray(), positive(), threshold);
  }

  /** Expected calibration error over ten bins, each fold calibrated on the other four. */
  double calibrationError() {
    double[] said = new double[10];
    int[] was = new int[10];
    for (int f = 0; f < FOLDS; f++) {
      int held = f;
      int[] rest = IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
      Calibration calibration =
          Calibration.fit(
              Arrays.stream(rest).mapToDouble(i -> misheard[i]).toArray(), positive(rest));
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] != held) continue;
        double probability = calibration.probability(misheard[i]);
        int bin = (int) Math.min(9, probability * 10);
        said[bin] += probability;
        if (utterances.get(i).positive()) was[bin]++;
      }
    }
    return IntStream.range(0, 10).mapToDouble(bin -> Math.abs(said[bin] - was[bin])).sum()
        / fold.length;
  }

  private boolean[] positive() {
    return positive(IntStream.range(0, fold.length).toArray());
  }

  private boolean[] positive(int[] of) {
    boolean[] positive = new boolean[of.length];
    for (int i = 0; i < of.length; i++) positive[i] = utterances.get(of[i]).positive();
    return positive;
  }

  private static void place(double[] values, int[] at, double[] into) {
    for (int i = 0; i < at.length; i++) into[at[i]] = values[i];
  }
}
