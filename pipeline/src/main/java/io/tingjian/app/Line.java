package io.tingjian.app;

import io.tingjian.audio.RawSound;
import io.tingjian.audio.Survey;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallState;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Warning;
import io.tingjian.classify.TurnProbabilities;
import io.tingjian.intake.Acceptance;
import io.tingjian.intake.Problem;
import io.tingjian.intake.Reason;
import io.tingjian.review.Searches;
import io.tingjian.search.CallIndex;
import io.tingjian.search.IndexedCall;
import io.tingjian.search.Standing;
import io.tingjian.store.Calls.Work;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Store;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.RecogniserKilled;
import io.tingjian.transcribe.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads calls from step to step. A step reads what it needs from the store and writes what it made
 * in one transaction that ends in the next state; done twice, it finds nothing due. Threads may
 * share it.
 */
public final class Line {
  private static final Logger log = LoggerFactory.getLogger(Line.class);
  private static final int SWEEP = 200;
  private static final int ATTEMPTS = 3;

  /** In the order in which they are taken up: what is nearly done goes first. */
  private static final List<CallState> UNFINISHED =
      List.of(CallState.TRANSCRIBED, CallState.ACCEPTED, CallState.RECEIVED);

  private final Store store;
  private final Path data;
  private final Ears ears;
  private final Judge judge;
  private final CallIndex index;
  private final Searches searches;
  private final boolean correctSwapped;
  private final LineListener listener;
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  Line(
      Store store,
      Path data,
      Ears ears,
      Judge judge,
      CallIndex index,
      Searches searches,
      boolean correctSwapped,
      LineListener listener) {
    this.store = store;
    this.data = data;
    this.ears = ears;
    this.judge = judge;
    this.index = index;
    this.searches = searches;
    this.correctSwapped = correctSwapped;
    this.listener = listener;
  }

  /** Ids of calls that are not at an end and in nobody's hand: after a crash or a retry. */
  public List<String> unfinished() {
    List<String> ids = new ArrayList<>();
    for (CallState state : UNFINISHED) ids.addAll(store.calls().pending(state, SWEEP));
    ids.removeIf(inHand::contains);
    return ids;
  }

  /**
   * From now on, until its end, the call is in hand: waiting for a worker or with one.
   *
   * @return false when it was already
   */
  public boolean takeUp(String id) {
    return inHand.add(id);
  }

  /** received → accepted: the recording can be decoded and is what its sidecar says. */
  public void accept(String id) {
    Optional<Work> due = due(id, CallState.RECEIVED);
    if (due.isEmpty()) return;
    Work work = due.get();
    Optional<String> lacking = ears.lacks(work.facts().language());
    if (lacking.isPresent()) {
      String language = work.facts().language();
      quarantine(work, Problem.of(Reason.NO_MODEL, work.fileName(), language, lacking.get()));
      return;
    }
    try {
      Survey survey = ears.survey(audioOf(work), rawOf(work));
      survey.damage().ifPresent(damage -> log.warn("call {}: {}", id, damage.sentence()));
      Acceptance.Result checked =
          Acceptance.check(work.facts(), work.fileName(), survey, rawOf(work), work.claimedMs());
      if (checked instanceof Acceptance.Refused refused) quarantine(work, refused.problem());
      if (checked instanceof Acceptance.Accepted accepted) {
        RecordingFacts facts = Ears.facts(survey, accepted.channels());
        store.calls().accepted(id, facts, accepted.channels(), accepted.warnings());
      }
    } catch (UnreadableAudio e) {
      quarantine(work, Acceptance.problem(e, work.fileName()));
    }
  }

  /** accepted → transcribed: what was said, by whom, when, and how it sounded. */
  public void transcribe(String id) {
    Optional<Work> due = due(id, CallState.ACCEPTED);
    if (due.isEmpty()) return;
    Work work = due.get();
    try {
      Transcript heard = ears.transcribe(audioOf(work), rawOf(work), work.facts());
      store
          .transcripts()
          .transcribed(id, heard.model(), heard.turns(), heard.sounds(), heard.warnings());
    } catch (UnreadableAudio e) {
      quarantine(work, Acceptance.problem(e, work.fileName()));
    } catch (RecogniserKilled e) {
      quarantine(work, Problem.of(Reason.RECOGNISER_KILLED, work.fileName()));
    } catch (ModelUnusable e) {
      quarantine(work, Problem.of(Reason.TRANSCRIPTION_FAILED, work.fileName(), e.getMessage()));
    }
  }

  /** transcribed → screened: findings and score stored, the words searchable. */
  public void screen(String id) throws IOException {
    Optional<Work> due = due(id, CallState.TRANSCRIBED);
    if (due.isEmpty()) return;
    HeardCall call = rightWayRound(id, store.transcripts().heard(id).orElseThrow());
    TurnProbabilities labels = judge.labels(call);
    Screening screening = judge.judge(call, labels);
    // The index first: what the store calls screened can be found, also after a crash between the
    // two.
    Standing standing =
        Standing.of(screening.findings(), StoredCall.points(screening.score()), false);
    index.put(new IndexedCall(id, due.get().fileName(), call, labels.byTurn(), standing));
    index.commit();
    searches.screened(id);
    store.screenings().screened(id, screening, labels.byTurn());
  }

  private HeardCall rightWayRound(String id, HeardCall call) {
    if (!correctSwapped || !call.warnings().contains(Warning.CHANNELS_SEEM_SWAPPED)) return call;
    HeardCall swapped = call.swapped();
    store.sides().swap(id, swapped, "system");
    return swapped;
  }

  /**
   * A step threw. The call stays in its state and is offered again by the next sweep, in case the
   * disk was full or the machine out of memory; when that does not help, it goes into quarantine
   * with what is known, and the others go on.
   */
  public void fail(String id, Exception fault) {
    int attempt = attempts.merge(id, 1, Integer::sum);
    log.error("call {} failed, attempt {} of {}", id, attempt, ATTEMPTS, fault);
    if (attempt < ATTEMPTS) return;
    store
        .calls()
        .work(id)
        .ifPresent(
            work ->
                quarantine(
                    work, Problem.of(reasonOf(work.state()), work.fileName(), words(fault))));
  }

  /** Nobody works on it any more. */
  public void end(String id) {
    inHand.remove(id);
    Optional<Work> work = store.calls().work(id);
    if (work.isEmpty() || UNFINISHED.contains(work.get().state())) return;
    attempts.remove(id);
    listener.ended(id, work.get().state());
  }

  private static Reason reasonOf(CallState state) {
    return switch (state) {
      case ACCEPTED -> Reason.TRANSCRIPTION_FAILED;
      case TRANSCRIBED -> Reason.SCREENING_FAILED;
      default -> Reason.INTERNAL_ERROR;
    };
  }

  private static String words(Exception fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  private Optional<Work> due(String id, CallState state) {
    return store.calls().work(id).filter(work -> work.state() == state);
  }

  private static Optional<RawSound> rawOf(Work work) {
    return work.rawForm().map(RawSound::of);
  }

  private Path audioOf(Work work) {
    return data.resolve(work.storedName().orElseThrow());
  }

  private void quarantine(Work work, Problem problem) {
    store.quarantine().put(work.id(), work.state(), problem.reason().code(), problem.arguments());
  }
}
