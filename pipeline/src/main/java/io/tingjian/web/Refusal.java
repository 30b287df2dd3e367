package io.tingjian.web;

import io.tingjian.review.Answer;
import io.tingjian.review.Answer.Why;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a caller gets who does not get what he wanted.
 *
 * @param error one line in English
 * @param why a code for programs, which put it into their own words
 */
record Refusal(String error, String why) {
  private static final Map<Why, HttpStatus> STATUS =
      Map.ofEntries(
          Map.entry(Why.NOT_FOUND, HttpStatus.NOT_FOUND),
          Map.entry(Why.EXEMPT, HttpStatus.FORBIDDEN),
          Map.entry(Why.NO_RECORDING, HttpStatus.NOT_FOUND),
          Map.entry(Why.NOT_OPEN, HttpStatus.CONFLICT),
          Map.entry(Why.NOT_SHARED, HttpStatus.CONFLICT),
          Map.entry(Why.UNDECIDED, HttpStatus.CONFLICT),
          Map.entry(Why.NOT_FINISHED, HttpStatus.CONFLICT),
          Map.entry(Why.CALL_ID_TAKEN, HttpStatus.CONFLICT),
          Map.entry(Why.TOO_LONG, HttpStatus.BAD_REQUEST),
          Map.entry(Why.TOO_MANY, HttpStatus.CONFLICT),
          Map.entry(Why.WRONG_PASSWORD, HttpStatus.FORBIDDEN),
          Map.entry(Why.UNFIT_PASSWORD, HttpStatus.BAD_REQUEST),
          Map.entry(Why.NAME_TAKEN, HttpStatus.CONFLICT),
          Map.entry(Why.OWN_ACCOUNT, HttpStatus.CONFLICT),
          Map.entry(Why.UNFIT_NAME, HttpStatus.BAD_REQUEST));

  static ResponseEntity<Object> of(Answer.Refused<?> refused) {
    return ResponseEntity.status(STATUS.get(refused.why()))
        .body(new Refusal(refused.sentence(), refused.why().name().toLowerCase()));
  }

  static ResponseEntity<Object> of(HttpStatus status, String why, String error) {
    return ResponseEntity.status(status).body(new Refusal(error, why));
  }
}
