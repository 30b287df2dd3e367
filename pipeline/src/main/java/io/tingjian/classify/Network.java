package io.tingjian.classify;

import java.util.List;

/**
 * A trainable function from a text to how strongly it speaks for the label. One thread at a time.
 */
interface Network extends AutoCloseable {
  /**
   * One step of training.
   *
   * @param texts plain, at most {@link SpokenText#WINDOW} characters each
   * @param positive one for each text
   */
  void fit(List<String> texts, List<Boolean> positive);

  /** The log-odds that each text is positive, not yet calibrated. */
  double[] logOdds(List<String> texts);

  /** All weights, in a fixed order. */
  float[] weights();

  /**
   * @throws IllegalArgumentException when the number of weights is not this network's
   */
  void weights(float[] weights);

  @Override
  void close();
}
