package io.tingjian.classify;

/** Is told how far a training is; called on the training's thread. */
@FunctionalInterface
public interface TrainingListener {
  /**
   * @param epochsDone of all folds and the final training together
   * @param epochs in all
   */
  void progress(Task task, int epochsDone, int epochs);
}
