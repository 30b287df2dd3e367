package io.tingjian.app;

import java.util.function.LongSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Looks at a folder the more seldom, the longer a look takes: recordings stay where they are, and
 * to list a month of them twice a second would take a core. For one consumer.
 */
final class Unhurried extends DefaultPollingConsumerPollStrategy {
  /** So many times as long as it looked, it rests. */
  private static final int REST = 50;

  private static final long LONGEST_REST_NANOS = 5_000_000_000L;

  private final LongSupplier nanos;
  private long began;
  private long rested;

  /**
   * @param nanos a clock such as {@code System::nanoTime}
   */
  Unhurried(LongSupplier nanos) {
    this.nanos = nanos;
    this.rested = nanos.getAsLong();
  }

  /** Whether to look now. */
  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    began = nanos.getAsLong();
    return began - rested >= 0;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    long now = nanos.getAsLong();
    rested = now + Math.min(LONGEST_REST_NANOS, REST * (now - began));
  }
}
