package io.tingjian.web;

import io.tingjian.review.PastScreening;
import io.tingjian.review.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules in force, brought to the calls of the past. */
@RestController
@RequestMapping("/api/rules/apply")
class PastScreeningController {
  private final PastScreening past;

  PastScreeningController(PastScreening past) {
    this.past = past;
  }

  @GetMapping
  PastScreening.Progress progress() {
    return past.progress();
  }

  @PostMapping
  ResponseEntity<Object> start(@AuthenticationPrincipal Person by) {
    return past.start(by)
        ? ResponseEntity.accepted().body(past.progress())
        : Refusal.of(HttpStatus.CONFLICT, "running", "the past is being screened already");
  }
}
