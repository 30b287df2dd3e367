package io.tingjian.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns a stop from outside (Ctrl-C, SIGTERM) into an orderly end: {@link #await} returns, what was
 * opened after this is closed, then the process ends. Open it first, so that it is closed last.
 */
final class Stop implements AutoCloseable {
  private static final long PATIENCE_S = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Stop() {}

  static Stop listen() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::endOrderly, "stop"));
    return stop;
  }

  /** Waits until somebody wants the program to end. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endOrderly() {
    asked.countDown();
    try {
      // Longer than this, and the step under way is simply done again at the next start.
      done.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
  }
}
