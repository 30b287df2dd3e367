package io.tingjian.web;

import io.tingjian.call.Wording;
import io.tingjian.review.Person;
import io.tingjian.review.Quarantine;
import io.tingjian.review.Quarantine.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could not be processed, and another try for it. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineController {
  record Line(
      String id,
      Optional<String> callId,
      String fileName,
      String reason,
      Wording sentence,
      int attempts,
      Instant firstAt,
      Instant lastAt) {
    static Line of(Stay stay) {
      return new Line(
          stay.found().id(),
          stay.found().callId(),
          stay.found().fileName(),
          stay.found().reason(),
          stay.sentence(),
          stay.found().attempts(),
          stay.found().firstAt(),
          stay.found().lastAt());
    }
  }

  private final Quarantine quarantine;

  QuarantineController(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @GetMapping
  List<Line> stays() {
    return quarantine.stays().stream().map(Line::of).toList();
  }

  @PostMapping("/{id}/retry")
  ResponseEntity<Object> retry(@PathVariable String id, @AuthenticationPrincipal Person by) {
    return quarantine
        .retry(id, by)
        .fold(release -> ResponseEntity.accepted().body(Map.of("release", release)), Refusal::of);
  }
}
