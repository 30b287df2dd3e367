package io.tingjian.classify;

/**
 * What stands beside a classifier's weights.
 *
 * @param features version of how text becomes numbers; weights of another version are refused
 * @param threshold from which probability on a rule should believe the label
 * @param dataSha256 of the labelled utterances
 * @param weightsSha256 of the weights' file
 */
record Header(
    String label,
    String speaker,
    String shape,
    int features,
    double threshold,
    Calibration calibration,
    long seed,
    int utterances,
    int families,
    String dataSha256,
    String weightsSha256,
    CrossValidated crossValidated) {
  /** Raised whenever windows, syllables, hashing or a network's layout change. */
  static final int FEATURES = 1;

  /** Five folds, families never parted, all utterances misheard unless said otherwise. */
  record CrossValidated(
      Figures writtenAtHalf, Figures atHalf, Figures atThreshold, double calibrationError) {}
}
