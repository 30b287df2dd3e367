package io.tingjian.app;

import io.tingjian.call.CallState;
import io.tingjian.intake.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A number of recordings handed in together: ends when each of them has ended. */
public final class Batch {
  /** So long a file that is still being written is asked for; then it is for another run. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final long LOOK_AGAIN_MS = 250;
  private static final Set<CallState> UNDER_WAY =
      EnumSet.of(CallState.RECEIVED, CallState.ACCEPTED, CallState.TRANSCRIBED);

  /** Hears of each recording as it ends, once; called from several threads, one at a time. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param id of its call in the store; empty where it became none
     */
    void ended(Path file, Optional<String> id);
  }

  private final Engine engine;
  private final Listener listener;
  private final Map<String, List<Path>> underWay = new HashMap<>();
  private final Map<Path, Outcome> outcomes = new HashMap<>();

  public Batch(Engine engine, Listener listener) {
    this.engine = engine;
    this.listener = listener;
    engine.listen((id, state) -> callEnded(id));
  }

  /**
   * Hands the recordings in and waits until the last one has ended. One that is still being written
   * is waited for a while, and holds up no other.
   *
   * @return what became of each file at the door, in the order of the files
   * @throws InterruptedException when the wait is broken off; the line goes on
   */
  public Map<Path, Outcome> run(List<Path> files) throws InterruptedException {
    List<Path> growing = handIn(files);
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    while (!growing.isEmpty() && System.nanoTime() < patienceEnds) {
      synchronized (this) {
        wait(LOOK_AGAIN_MS);
      }
      growing = handIn(growing);
    }
    synchronized (this) {
      growing.forEach(file -> listener.ended(file, Optional.empty()));
      while (!underWay.isEmpty()) wait();
      Map<Path, Outcome> inOrder = new LinkedHashMap<>();
      files.forEach(file -> inOrder.put(file, outcomes.get(file)));
      return inOrder;
    }
  }

  /**
   * @return the files that somebody is still writing
   */
  private List<Path> handIn(List<Path> files) {
    List<Path> growing = new ArrayList<>();
    for (Path file : files) {
      Outcome outcome = engine.take(file);
      synchronized (this) {
        outcomes.put(file, outcome);
        Optional<String> id = idOf(outcome);
        if (outcome instanceof Outcome.Waiting waiting
            && waiting.cause() == Outcome.Cause.STILL_BEING_WRITTEN) growing.add(file);
        // Asked while the lock is held: a call that ends now is told to us afterwards.
        else if (id.filter(this::stillUnderWay).isPresent())
          underWay.computeIfAbsent(id.get(), call -> new ArrayList<>()).add(file);
        else listener.ended(file, id);
      }
    }
    return growing;
  }

  private synchronized void callEnded(String id) {
    List<Path> ended = underWay.remove(id);
    if (ended == null) return;
    ended.forEach(file -> listener.ended(file, Optional.of(id)));
    notifyAll();
  }

  private boolean stillUnderWay(String id) {
    return engine
        .store()
        .calls()
        .work(id)
        .map(work -> UNDER_WAY.contains(work.state()))
        .orElse(false);
  }

  /** Of the call that the file is; a duplicate is none of its own. */
  static Optional<String> idOf(Outcome outcome) {
    if (outcome instanceof Outcome.Received received) return Optional.of(received.id());
    if (outcome instanceof Outcome.AlreadyKnown known) return known.id();
    if (outcome instanceof Outcome.Exempt exempt) return Optional.of(exempt.id());
    if (outcome instanceof Outcome.Quarantined quarantined) return Optional.of(quarantined.id());
    return Optional.empty();
  }
}
