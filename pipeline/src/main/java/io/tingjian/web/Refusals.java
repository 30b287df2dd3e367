package io.tingjian.web;

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
