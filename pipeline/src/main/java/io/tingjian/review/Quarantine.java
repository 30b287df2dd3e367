package io.tingjian.review;

import static io.tingjian.review.Answer.Why.CALL_ID_TAKEN;
import static io.tingjian.review.Answer.Why.NOT_FOUND;

import io.tingjian.call.Wording;
import io.tingjian.store.AuditLog;
import io.tingjian.store.QuarantineList;
import io.tingjian.store.QuarantineList.Case;
import io.tingjian.store.QuarantineList.Release;
import java.util.List;
import java.util.function.Consumer;

/** The recordings that could not be processed, and another try for them. */
public final class Quarantine {
  /** Makes of a reason's code and arguments the sentence that people read. */
  @FunctionalInterface
  public interface Sentences {
    Wording of(String reason, List<String> arguments);
  }

  /** A recording in quarantine, and why, in a sentence that says what to do. */
  public record Stay(Case found, Wording sentence) {}

  private final QuarantineList list;
  private final AuditLog audit;
  private final Sentences sentences;
  private final Consumer<String> released;

  /**
   * @param released is told the id of a call that is back on its way
   */
  public Quarantine(
      QuarantineList list, AuditLog audit, Sentences sentences, Consumer<String> released) {
    this.list = list;
    this.audit = audit;
    this.sentences = sentences;
    this.released = released;
  }

  public List<Stay> stays() {
    return list.open().stream()
        .map(found -> new Stay(found, sentences.of(found.reason(), found.arguments())))
        .toList();
  }

  /**
   * @param call id of the store's row
   */
  public Answer<Release> retry(String call, Person by) {
    Release release = list.release(call);
    return switch (release) {
      case NOT_HERE -> Answer.refused(NOT_FOUND, "no call " + call + " is in quarantine");
      case CALL_ID_STILL_TAKEN ->
          Answer.refused(CALL_ID_TAKEN, "its call id still belongs to another recording");
      case BACK_ON_ITS_WAY, FILE_LOOKED_AT_AGAIN -> {
        audit.write(by.name(), "quarantine_retry", call, release.name().toLowerCase());
        if (release == Release.BACK_ON_ITS_WAY) released.accept(call);
        yield Answer.done(release);
      }
    };
  }
}
