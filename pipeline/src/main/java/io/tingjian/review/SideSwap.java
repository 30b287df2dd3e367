package io.tingjian.review;

import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.NOT_OPEN;

import io.tingjian.call.HeardCall;
import io.tingjian.store.Step;
import io.tingjian.store.Store;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts agent and customer of a call into each other's place where the recorder or the machine has
 * mixed them up. The call is judged anew; what people said of findings that are still there holds,
 * and all of it is back when the sides are swapped back. May be shared by threads.
 */
public final class SideSwap {
  private final Store store;
  private final Judging judging;
  private final Desk desk;
  private final Consumer<String> changed;

  /**
   * @param changed is told the id of a call that has changed
   */
  public SideSwap(Store store, Judging judging, Desk desk, Consumer<String> changed) {
    this.store = store;
    this.judging = judging;
    this.desk = desk;
    this.changed = changed;
  }

  /**
   * @param call id of the store's row
   * @return refused unless the call waits for people
   */
  public Answer<CallSheet> swap(String call, Person by) {
    Optional<HeardCall> heard = store.transcripts().heard(call);
    if (heard.isEmpty()) return Answer.refused(NOT_FOUND, "there is no screened call " + call);
    HeardCall swapped = heard.get().swapped();
    Judging.Judged judged = judging.judge(swapped);
    Step step = store.sides().swap(call, swapped, judged.screening(), judged.labels(), by.name());
    if (step == Step.NOT_DUE)
      return Answer.refused(
          NOT_OPEN, "the review of this call is finished; reopen it first, then swap its sides");
    changed.accept(call);
    return desk.open(call);
  }
}
