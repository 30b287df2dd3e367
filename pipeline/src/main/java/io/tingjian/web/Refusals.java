package io.tingjian.web;

import io.tingjian.call.Wording;
import io.tingjian.search.BadQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong into one line. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler
  ResponseEntity<Object> wrongWord(IllegalArgumentException fault) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "bad_request", fault.getMessage());
  }

  /**
   * @param at the character that cannot be read, counted from 0
   * @param says what is wrong, in both languages
   */
  record BadSearch(String error, String why, int at, Wording says) {}

  @ExceptionHandler
  ResponseEntity<Object> unreadableSearch(BadQuery fault) {
    String sentence = fault.getMessage().lines().findFirst().orElseThrow();
    return ResponseEntity.badRequest()
        .body(new BadSearch(sentence, "bad_query", fault.at(), fault.what()));
  }

  @ExceptionHandler
  ResponseEntity<Object> surprise(RuntimeException fault) {
    LOG.error("a request failed", fault);
    return Refusal.of(
        HttpStatus.INTERNAL_SERVER_ERROR, "fault", "the server met a fault; its log says more");
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    String sentence = fault.getMessage().lines().findFirst().orElse(known.getReasonPhrase());
    return ResponseEntity.status(status)
        .headers(headers)
        .body(new Refusal(sentence, known.name().toLowerCase()));
  }
}
