package io.tingjian.classify;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Keeps ND4J on the calling thread. Its own threads make these small networks many times slower on
 * busy cores, and sums in a fixed order are what makes a training repeatable.
 */
final class OneThread {
  private static boolean kept;

  private OneThread() {}

  static synchronized void keep() {
    if (kept) return;
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    openblas.blas_set_num_threads(1);
    kept = true;
  }
}
