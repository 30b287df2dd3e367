package io.tingjian.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {
  private static final Path UTTERANCES =
      Path.of(System.getProperty("tingjian.home"), "models/training/utterances");
  private static final long SEED = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Shape.class)
  void theSameSeedTrainsTheSameWeights(Shape shape) throws Exception {
    float[] first = weights(shape, SEED);
    assertThat(weights(shape, SEED)).isEqualTo(first);
    assertThat(weights(shape, SEED + 1)).isNotEqualTo(first);
  }

  @Test
  void aTrainingReportsEveryEpochAndEveryFold() throws Exception {
    List<Integer> epochs = new ArrayList<>();
    TrainingReport report =
        Training.train(
            Task.CUSTOMER_ANGER,
            Shape.GRAMS,
            fewUtterances(),
            folder,
            SEED,
            (task, done, of) -> epochs.add(done));
    assertThat(epochs).hasSize(6 * Shape.GRAMS.epochs()).isSorted();
    assertThat(report.folds()).hasSize(5);
    assertThat(report.folder()).isDirectoryContaining("glob:**header.json");
  }

  @Test
  void foldsAreEvenAndNeverPartAFamily() throws Exception {
    List<Utterance> utterances =
        Utterances.read(UTTERANCES.resolve("customer_anger.tsv"), Task.CUSTOMER_ANGER).list();
    int[] fold = CrossValidation.folds(utterances, SEED);
    Map<String, Integer> foldOfFamily = new HashMap<>();
    int[] sizes = new int[CrossValidation.FOLDS];
    for (int i = 0; i < fold.length; i++) {
      sizes[fold[i]]++;
      assertThat(foldOfFamily.computeIfAbsent(utterances.get(i).family(), f -> -1))
          .isIn(-1, fold[i]);
      foldOfFamily.put(utterances.get(i).family(), fold[i]);
    }
    for (int size : sizes) assertThat(size).isBetween(fold.length / 5 - 60, fold.length / 5 + 60);
  }

  private float[] weights(Shape shape, long seed) throws Exception {
    List<Utterance> few =
        Utterances.read(fewUtterances().resolve("customer_anger.tsv"), Task.CUSTOMER_ANGER).list();
    Trainer trainer = new Trainer(new Mishearing(few.stream().map(Utterance::text).toList()));
    try (Network network = trainer.train(shape, few, seed, epoch -> {})) {
      return network.weights();
    }
  }

  /** Every hundredth of the shipped ones. */
  private Path fewUtterances() throws Exception {
    List<String> all = Files.readAllLines(UTTERANCES.resolve("customer_anger.tsv"));
    List<String> few = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 100) few.add(all.get(i));
    Files.write(folder.resolve("customer_anger.tsv"), few);
    return folder;
  }
}
