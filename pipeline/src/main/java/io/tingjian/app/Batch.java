package io.tingjian.app;

import io.tingjian.call.CallState;
import io.tingjian.intake.Outcome;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A number of recordings handed in together: ends when each of them has ended. */
public final class Batch {
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
  private final Map<String, Path> underWay = new HashMap<>();
  private final Map<Path, Outcome> outcomes = new LinkedHashMap<>();

  public Batch(Engine engine, Listener listener) {
    this.engine = engine;
    this.listener = listener;
    engine.listen((id, state) -> callEnded(id));
  }

  /**
   * Hands the recordings in and waits until the last one has ended.
   *
   * @return what became of each file at the door, in the order of the files
   * @throws InterruptedException when the wait is broken off; the line goes on
   */
  public Map<Path, Outcome> run(List<Path> files) throws InterruptedException {
    for (Path file : files) {
      Outcome outcome = engine.take(file);
      synchronized (this) {
        outcomes.put(file, outcome);
        Optional<String> id = idOf(outcome);
        // Asked while the lock is held: a call that ends now is told to us afterwards.
        if (id.filter(this::stillUnderWay).isPresent()) underWay.put(id.get(), file);
        else listener.ended(file, id);
      }
    }
    synchronized (this) {
      while (!underWay.isEmpty()) wait();
      return outcomes;
    }
  }

  private synchronized void callEnded(String id) {
    Path file = underWay.remove(id);
    if (file == null) return;
    listener.ended(file, Optional.of(id));
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
