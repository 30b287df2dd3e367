package io.tingjian.review;

import static io.tingjian.review.Answer.Why.NOT_FINISHED;
import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.NOT_OPEN;
import static io.tingjian.review.Answer.Why.TOO_LONG;
import static io.tingjian.review.Answer.Why.UNDECIDED;

import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.Finding;
import io.tingjian.call.Score;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.Screening.Kept;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Step;
import io.tingjian.store.Store;
import io.tingjian.store.Triage;
import io.tingjian.store.TriageView.Cursor;
import io.tingjian.store.TriageView.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where people judge what the machine found. May be shared by threads. */
public final class Desk {
  /** Characters; what the store keeps of a note. */
  static final int LONGEST_NOTE = 4000;

  private final Store store;
  private final Scoring scoring;
  private final Consumer<String> changed;

  /**
   * @param changed is told the id of a call whose findings or state people have changed
   */
  public Desk(Store store, Scoring scoring, Consumer<String> changed) {
    this.store = store;
    this.scoring = scoring;
    this.changed = changed;
  }

  /**
   * @param call id of the store's row
   * @return refused unless the call is screened or reviewed
   */
  public Answer<CallSheet> open(String call) {
    return store
        .details()
        .find(call)
        .filter(Desk::isShown)
        .map(detail -> Answer.done(sheet(detail)))
        .orElseGet(() -> Answer.refused(NOT_FOUND, "there is no screened call " + call));
  }

  /** Confirms or rejects a finding; a second verdict takes the place of the first. */
  public Answer<KeptFinding> judge(String finding, Decision decision, String note, Person by) {
    if (note.length() > LONGEST_NOTE)
      return Answer.refused(
          TOO_LONG,
          "a note has at most " + LONGEST_NOTE + " characters (got " + note.length() + ")");
    Optional<String> call = store.verdicts().callOf(finding);
    if (call.isEmpty()) return Answer.refused(NOT_FOUND, "there is no finding " + finding);
    Step step =
        store.verdicts().judge(call.get(), finding, decision, note.strip(), by.id(), by.name());
    if (step == Step.NOT_DUE) return notOpen();
    changed.accept(call.get());
    return store.screenings().inForce(call.get()).stream()
        .flatMap(screening -> screening.findings().stream())
        .filter(judged -> judged.id().equals(finding))
        .findFirst()
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(NOT_FOUND, "finding " + finding + " was screened anew"));
  }

  /** Ends the review once every finding has a verdict. */
  public Answer<CallSheet> finish(String call, Person by) {
    Answer<CallSheet> opened = open(call);
    if (!(opened instanceof Answer.Done<CallSheet> done)) return opened;
    CallSheet sheet = done.value();
    long undecided =
        sheet.detail().screening().orElseThrow().findings().stream()
            .filter(finding -> finding.verdict().isEmpty())
            .count();
    if (undecided > 0) return Answer.refused(UNDECIDED, "findings without a verdict: " + undecided);
    Step step = store.verdicts().finish(call, sheet.standing(), by.id(), by.name());
    if (step == Step.NOT_DUE) return notOpen();
    changed.accept(call);
    return open(call);
  }

  /** Opens a finished review again; the verdicts stay as they are until somebody changes them. */
  public Answer<CallSheet> reopen(String call, Person by) {
    if (store.verdicts().reopen(call, by.name()) == Step.NOT_DUE)
      return Answer.refused(NOT_FINISHED, "the review of this call is not finished");
    changed.accept(call);
    return open(call);
  }

  /** The next call that waits, in the order of the triage list, from the top again at its end. */
  public Optional<String> next(String call) {
    Triage triage = store.triage();
    Optional<Cursor> here = triage.placeOf(call);
    return firstWaiting(triage, here, call).or(() -> firstWaiting(triage, Optional.empty(), call));
  }

  private static Optional<String> firstWaiting(
      Triage triage, Optional<Cursor> after, String except) {
    return triage.page(Filter.WAITING, Optional.empty(), after, 2).calls().stream()
        .map(row -> row.call().id())
        .filter(id -> !id.equals(except))
        .findFirst();
  }

  private CallSheet sheet(Detail detail) {
    Kept screening = detail.screening().orElseThrow();
    return new CallSheet(detail, standing(detail, screening), store.verdicts().review(detail.id()));
  }

  private Optional<Score> standing(Detail detail, Kept screening) {
    List<Finding> left =
        screening.findings().stream()
            .filter(finding -> !isRejected(finding))
            .map(KeptFinding::finding)
            .toList();
    // As long as nobody rejects anything, the score of the screening stands, whatever the
    // scorecards have become since.
    if (left.size() == screening.findings().size()) return screening.score();
    return store.transcripts().heard(detail.id()).flatMap(heard -> scoring.score(heard, left));
  }

  private static boolean isShown(Detail detail) {
    return detail.state() == CallState.SCREENED || detail.state() == CallState.REVIEWED;
  }

  private static boolean isRejected(KeptFinding finding) {
    return finding.verdict().filter(said -> said.decision() == Decision.REJECTED).isPresent();
  }

  private static <T> Answer<T> notOpen() {
    return Answer.refused(NOT_OPEN, "the review of this call is finished; reopen it first");
  }
}
