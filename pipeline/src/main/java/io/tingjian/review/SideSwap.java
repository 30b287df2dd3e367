package io.tingjian.review;

import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.NOT_OPEN;
import static io.tingjian.review.Answer.Why.NOT_SHARED;

import io.tingjian.call.HeardCall;
import io.tingjian.call.SharedVoice;
import io.tingjian.store.Step;
import io.tingjian.store.Store;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts agent and customer of a call into each other's place where the recorder or the machine has
 * mixed them up, or names the agent where both share a channel and the machine does not know. The
 * call is judged anew; what people said of findings that are still there holds, and all of it is
 * back when the sides are swapped back. May be shared by threads.
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
    if (heard.isEmpty()) return unknown(call);
    HeardCall swapped = heard.get().swapped();
    Judging.Judged judged = judging.judge(swapped);
    return answer(
        call, store.sides().swap(call, swapped, judged.screening(), judged.labels(), by.name()));
  }

  /**
   * Says which of two voices on a shared channel is the agent's; the other one is the customer's.
   *
   * @param call id of the store's row
   * @return refused unless the call waits for people and its voices share a channel
   */
  public Answer<CallSheet> nameAgent(String call, SharedVoice.Name agent, Person by) {
    Optional<HeardCall> heard = store.transcripts().heard(call);
    if (heard.isEmpty()) return unknown(call);
    if (heard.get().turns().stream().allMatch(turn -> turn.voice().isEmpty()))
      return Answer.refused(
          NOT_SHARED, "the speakers of this call have a channel each; swap its sides instead");
    HeardCall named = heard.get().withAgent(agent);
    Judging.Judged judged = judging.judge(named);
    return answer(
        call,
        store
            .sides()
            .nameAgent(call, agent, named, judged.screening(), judged.labels(), by.name()));
  }

  private static Answer<CallSheet> unknown(String call) {
    return Answer.refused(NOT_FOUND, "there is no screened call " + call);
  }

  private Answer<CallSheet> answer(String call, Step step) {
    if (step == Step.NOT_DUE)
      return Answer.refused(
          NOT_OPEN, "the review of this call is finished; reopen it first, then change its sides");
    changed.accept(call);
    return desk.open(call);
  }
}
