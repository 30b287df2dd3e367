package io.tingjian.classify;

import java.nio.file.Path;
import java.util.List;

/**
 * What a training gave. All figures are about utterances that the network in question had not seen,
 * in families that it had not seen either.
 *
 * @param folds at probability 0.5, misheard
 * @param written all folds together at 0.5, text as it was written
 * @param misheard all folds together at 0.5, text as a recogniser might write it
 * @param atThreshold all folds together at the classifier's threshold, misheard
 * @param calibrationError mean distance between a probability and the share that was positive, in
 *     ten bins, each fold calibrated on the others
 * @param folder where the classifier lies now
 */
public record TrainingReport(
    Task task,
    Shape shape,
    long seed,
    int utterances,
    int families,
    List<Figures> folds,
    Figures written,
    Figures misheard,
    double threshold,
    Figures atThreshold,
    double calibrationError,
    String version,
    Path folder) {
  public TrainingReport {
    folds = List.copyOf(folds);
  }
}
