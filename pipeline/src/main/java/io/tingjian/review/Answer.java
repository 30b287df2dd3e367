package io.tingjian.review;

import java.util.function.Function;

/** How a wish ends: it is done, or it is refused for a reason that a person can act on. */
public sealed interface Answer<T> {
  record Done<T>(T value) implements Answer<T> {}

  /**
   * @param sentence one line in English; the page has its own words for {@code why}
   */
  record Refused<T>(Why why, String sentence) implements Answer<T> {}

  /** Why not. The wire form is the lower-case name. */
  enum Why {
    /** There is no such call or finding. */
    NOT_FOUND,
    /** The call is exempt: nobody may listen to it. */
    EXEMPT,
    /** The recording is gone, or it cannot be played. */
    NO_RECORDING,
    /** The call does not wait for people: its review is finished, or it is not screened yet. */
    NOT_OPEN,
    /** The speakers have a channel each: no voice is to be named. */
    NOT_SHARED,
    /** Findings still wait for a verdict. */
    UNDECIDED,
    /** The call's review is not finished. */
    NOT_FINISHED,
    /** The note is longer than the store keeps. */
    TOO_LONG,
    /** The call id of a recording in quarantine belongs to another one. */
    CALL_ID_TAKEN,
    /** The password is not the account's. */
    WRONG_PASSWORD,
    /** The new password is too short or too long. */
    UNFIT_PASSWORD,
    /** An account, or a saved search of the person, has that name. */
    NAME_TAKEN,
    /** Nobody shuts himself out. */
    OWN_ACCOUNT,
    /** There are as many as one person may have. */
    TOO_MANY,
    /** The name is empty, too long, or has characters that names do not have. */
    UNFIT_NAME
  }

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Why why, String sentence) {
    return new Refused<>(why, sentence);
  }

  default <R> R fold(Function<T, R> whenDone, Function<Refused<T>, R> whenRefused) {
    return this instanceof Done<T> done
        ? whenDone.apply(done.value())
        : whenRefused.apply((Refused<T>) this);
  }
}
