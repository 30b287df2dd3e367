package io.tingjian.app;

import io.tingjian.call.CallState;
import io.tingjian.call.HeardCall;
import io.tingjian.review.PastScreening;
import io.tingjian.review.PastScreening.Outcome;
import io.tingjian.search.CallIndex;
import io.tingjian.store.Screening;
import io.tingjian.store.Step;
import io.tingjian.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Judges stored calls again, by the rules and classifiers of today. People's verdicts stay with
 * their findings; a reviewed call with a finding that nobody has judged goes back to people.
 */
public final class ScreeningAgain implements PastScreening.Work {
  private static final int PAGE = 200;
  private static final Set<CallState> JUDGED = Set.of(CallState.SCREENED, CallState.REVIEWED);

  private final Store store;
  private final CallIndex index;
  private final Judge judge;

  public ScreeningAgain(Store store, CallIndex index, Judge judge) {
    this.store = store;
    this.index = index;
    this.judge = judge;
  }

  /**
   * Can be interrupted and begun again at any time: each call is one transaction.
   *
   * @param looked hears how many calls were looked at
   * @param stop asked between two calls
   * @throws IOException where the index cannot be written
   */
  @Override
  public Outcome run(LongConsumer looked, BooleanSupplier stop) throws IOException {
    Outcome outcome = new Outcome(0, 0, 0);
    long done = 0;
    List<String> page = store.transcripts().withTranscript("", PAGE);
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      for (String id : page) {
        if (stop.getAsBoolean()) break;
        outcome = judge(id, outcome);
        looked.accept(++done);
      }
      index.commit();
      page = store.transcripts().withTranscript(page.get(page.size() - 1), PAGE);
    }
    return outcome;
  }

  private Outcome judge(String id, Outcome so) throws IOException {
    Optional<CallState> state = stateOf(id);
    if (state.isEmpty() || !JUDGED.contains(state.get())) return so;
    Screening.Kept before = store.screenings().inForce(id).orElseThrow();
    if (judge.wouldJudgeLike(before.packs(), before.classifiers()))
      return new Outcome(so.judged(), so.same() + 1, so.reopened());
    HeardCall call = store.transcripts().heard(id).orElseThrow();
    if (store.screenings().screenedAgain(id, judge.judge(call)) == Step.NOT_DUE) return so;
    index.put(StoredCall.of(store, id).orElseThrow());
    boolean reopened =
        state.get() == CallState.REVIEWED && stateOf(id).orElseThrow() == CallState.SCREENED;
    return new Outcome(so.judged() + 1, so.same(), so.reopened() + (reopened ? 1 : 0));
  }

  private Optional<CallState> stateOf(String id) {
    return store.calls().work(id).map(work -> work.state());
  }
}
