package io.tingjian.transcribe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises in a process of its own, which may crash, hang or grow without harm to the program.
 *
 * <p>What a process held when it ended is asked once more of the next one, each utterance with
 * nothing beside it: the one that ends that process too is to blame, and no other. A process that
 * has grown too much gets no more work and ends when it has done what it holds.
 */
public final class RecogniserProcess extends Recogniser {
  /**
   * @param ears recognizers at work at a time
   * @param mostGrowthMb how much more memory than with the freshly opened model it may take
   * @param patience for an answer, beyond the processor time that the utterance may take four times
   *     over; then the process hangs
   * @param crashReports folder for what a dying process writes
   */
  public record Settings(int ears, long mostGrowthMb, Duration patience, Path crashReports) {}

  private static final Logger log = LoggerFactory.getLogger(RecogniserProcess.class);

  /** The largest models are a minute in opening. */
  private static final long LONGEST_START_S = 600;

  private static final int STARTS = 3;

  private final InstalledModel model;
  private final Settings settings;
  private final ChildCommand command;
  private final ReadWriteLock company = new ReentrantReadWriteLock(true);
  private Child current;
  private long memoryWhenReadyKb;
  private boolean closed;

  private RecogniserProcess(InstalledModel model, Settings settings) throws ModelUnusable {
    this.model = model;
    this.settings = settings;
    this.command = new ChildCommand(model, settings);
    this.current = command.start();
  }

  /**
   * Starts the process; {@link #awaitReady} waits for it.
   *
   * @throws ModelUnusable naming the model's folder and what is wrong with it, or why no process
   *     can be started
   */
  public static RecogniserProcess start(InstalledModel model, Settings settings)
      throws ModelUnusable {
    ModelLayout.check(model.folder());
    return new RecogniserProcess(model, settings);
  }

  /**
   * @throws ModelUnusable when the model cannot be opened
   */
  public void awaitReady() throws ModelUnusable {
    held().letGo();
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  Heard hear(Utterance utterance) throws ModelUnusable, RecogniserKilled {
    try {
      return hear(utterance, company.readLock());
    } catch (Child.Lost | TimeoutException e) {
      log.warn("{}; what it held is asked once more, piece by piece", e.getMessage());
    }
    try {
      return hear(utterance, company.writeLock());
    } catch (TimeoutException e) {
      log.warn("an utterance of {} ms is left out: {}", utterance.durationMs(), e.getMessage());
      return Heard.NOTHING_IN_TIME;
    } catch (Child.Lost e) {
      throw new RecogniserKilled("the recording ended the recogniser twice", e);
    }
  }

  private Heard hear(Utterance utterance, Lock place)
      throws ModelUnusable, Child.Lost, TimeoutException {
    lock(place);
    try {
      Child child = held();
      try {
        long mostMs = settings.patience().toMillis() + Math.min(utterance.mostMs(), 1L << 40) * 4;
        return await(child, child.ask(utterance), mostMs).heard();
      } finally {
        child.letGo();
      }
    } finally {
      place.unlock();
    }
  }

  /** A child that is ready; to be let go by the caller. */
  private Child held() throws ModelUnusable {
    for (int start = 0; start < STARTS; start++) {
      Child child = current();
      try {
        Answer ready = await(child, child.ready(), TimeUnit.SECONDS.toMillis(LONGEST_START_S));
        ready.heard();
        remember(ready);
        if (child.hold()) return child;
      } catch (Child.Lost | TimeoutException e) {
        log.warn("{} before it had opened the model", e.getMessage());
      }
    }
    throw new ModelUnusable(
        "the recogniser's process does not live long enough to open the model; its last words are in the log");
  }

  private synchronized Child current() throws ModelUnusable {
    if (closed) throw new CancellationException("the recogniser is closed");
    boolean grown = current.memoryKb() - memoryWhenReadyKb > settings.mostGrowthMb() * 1024;
    if (memoryWhenReadyKb > 0 && grown) {
      log.info(
          "the recogniser's process has grown from {} to {} MB and is replaced",
          memoryWhenReadyKb / 1024,
          current.memoryKb() / 1024);
      current.dismiss();
    }
    if (!current.usable()) {
      memoryWhenReadyKb = 0;
      current = command.start();
    }
    return current;
  }

  private synchronized void remember(Answer ready) {
    if (memoryWhenReadyKb == 0) memoryWhenReadyKb = ready.memoryKb();
  }

  private static Answer await(Child child, CompletableFuture<Answer> answer, long mostMs)
      throws Child.Lost, TimeoutException {
    try {
      return answer.get(mostMs, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw (Child.Lost) e.getCause();
    } catch (TimeoutException e) {
      child.kill();
      throw new TimeoutException("the recogniser's process gave no answer for " + mostMs + " ms");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static void lock(Lock place) {
    try {
      place.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted");
  }

  /** Waits for nothing; whoever waits for an answer gets none. */
  @Override
  public synchronized void close() {
    closed = true;
    current.kill();
  }
}
