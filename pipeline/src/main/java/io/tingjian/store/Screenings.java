package io.tingjian.store;

import io.tingjian.call.CallState;
import io.tingjian.store.Screening.Kept;
import io.tingjian.store.Screening.KeptFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was found in the calls. The newest screening of a call is the one in force. */
public final class Screenings {
  private final Store store;

  Screenings(Store store) {
    this.store = store;
  }

  /** The call was judged by rules alone: transcribed → screened. */
  public Step screened(String id, Screening screening) {
    return screened(id, screening, List.of());
  }

  /**
   * The call was judged: transcribed → screened.
   *
   * @param labels for each turn, a classifier's label to its probability; empty where no classifier
   *     has looked
   */
  public Step screened(String id, Screening screening, List<Map<String, Double>> labels) {
    return store.write(
        handle -> {
          Step step = Calls.move(handle, store, id, CallState.TRANSCRIBED, CallState.SCREENED);
          if (step == Step.TAKEN) {
            LabelRows.write(handle, id, labels);
            add(handle, id, screening);
          }
          return step;
        });
  }

  /**
   * The call was judged again, under other rules or models. People's verdicts stay, and hold for
   * the same finding in the new screening: same rule, overlapping evidence. A reviewed call with a
   * finding that nobody has judged yet goes back to screened.
   */
  public Step screenedAgain(String id, Screening screening) {
    return store.write(
        handle -> {
          Optional<CallState> state = state(handle, id);
          if (state.isEmpty()
              || (state.get() != CallState.SCREENED && state.get() != CallState.REVIEWED))
            return Step.NOT_DUE;
          // The move that changes nothing guards against a step that runs at the same time.
          if (Calls.move(handle, store, id, state.get(), state.get()) == Step.NOT_DUE)
            return Step.NOT_DUE;
          boolean open = add(handle, id, screening);
          if (open) Calls.move(handle, store, id, CallState.REVIEWED, CallState.SCREENED);
          return Step.TAKEN;
        });
  }

  /** The screening in force; empty before the call was screened. */
  public Optional<Kept> inForce(String id) {
    return store.read(handle -> ScreeningRows.inForce(handle, id));
  }

  /**
   * @return whether a finding waits for a verdict
   */
  boolean add(Handle handle, String call, Screening screening) {
    List<KeptFinding> before = ScreeningRows.judgedBefore(handle, call);
    String transcript =
        Transcripts.newest(handle, call)
            .map(Transcripts.Transcript::id)
            .orElseThrow(() -> new IllegalStateException("call " + call + " has no transcript"));
    ScreeningRows.endForce(handle, call);
    String id = store.newId();
    List<KeptFinding> findings =
        ScreeningRows.insert(handle, store, id, call, transcript, screening);
    Calls.writeWarnings(handle, call, screening.warnings());
    List<KeptFinding> judged = CarryOver.of(before, findings);
    judged.forEach(finding -> ScreeningRows.copyVerdict(handle, store.newId(), finding));
    return judged.size() < findings.size();
  }

  private static Optional<CallState> state(Handle handle, String id) {
    return handle
        .createQuery(Sql.of(Screenings.class, "state"))
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(CallState::ofWire);
  }
}
