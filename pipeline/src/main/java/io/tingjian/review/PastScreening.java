package io.tingjian.review;

import io.tingjian.store.AuditLog;
import io.tingjian.store.Transcripts;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rules in force to the calls of the past while people go on working; one run at a time.
 * Threads may share it.
 */
public final class PastScreening implements AutoCloseable {
  /** Screens all stored calls again; what it has done stays done when it is stopped. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param looked hears how many calls were looked at
     * @param stop asked between two calls
     */
    Outcome run(LongConsumer looked, BooleanSupplier stop) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param judged calls that have a new screening
   * @param same calls that had been judged by the same rules and classifiers
   * @param reopened reviewed calls that wait for people again
   */
  public record Outcome(long judged, long same, long reopened) {}

  /** How far a run is. */
  public enum State {
    /** None was begun since the program started. */
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * @param looked calls that were looked at
   * @param of all calls with a transcript, as the run began
   * @param outcome of a run that is done
   */
  public record Progress(State state, long looked, long of, Optional<Outcome> outcome) {}

  private static final Logger LOG = LoggerFactory.getLogger(PastScreening.class);

  private final Work work;
  private final Transcripts transcripts;
  private final AuditLog audit;
  private volatile Progress progress = new Progress(State.NONE, 0, 0, Optional.empty());
  private volatile boolean stopped;
  private Thread running;

  public PastScreening(Work work, Transcripts transcripts, AuditLog audit) {
    this.work = work;
    this.transcripts = transcripts;
    this.audit = audit;
  }

  public Progress progress() {
    return progress;
  }

  /**
   * Begins a run in a thread of its own.
   *
   * @param by for the audit
   * @return false where one is under way; nothing is begun then
   */
  public synchronized boolean start(Person by) {
    if (progress.state() == State.RUNNING || stopped) return false;
    long of = transcripts.countWithTranscript();
    progress = new Progress(State.RUNNING, 0, of, Optional.empty());
    audit.write(by.name(), "rules_applied", "all", of + " calls");
    running = new Thread(() -> run(of), "screening the past");
    running.start();
    return true;
  }

  private void run(long of) {
    try {
      Outcome outcome =
          work.run(
              looked -> progress = new Progress(State.RUNNING, looked, of, Optional.empty()),
              () -> stopped);
      progress = new Progress(State.DONE, of, of, Optional.of(outcome));
    } catch (IOException | RuntimeException e) {
      LOG.error("the past could not be screened again; what was done stays", e);
      progress = new Progress(State.FAILED, progress.looked(), of, Optional.empty());
    }
  }

  /** Waits for the call that is being screened; the others keep their screening. */
  @Override
  public void close() {
    stopped = true;
    Thread last;
    synchronized (this) {
      last = running;
    }
    try {
      if (last != null) last.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
