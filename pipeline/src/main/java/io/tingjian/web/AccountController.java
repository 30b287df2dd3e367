package io.tingjian.web;

import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Person;
import io.tingjian.review.Staff;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people who may sign in; for administrators. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
  record NewAccount(Optional<String> name, Optional<String> role) {}

  record Line(
      String name, Person.Job role, OffsetDateTime madeAt, Optional<OffsetDateTime> lockedAt) {
    static Line of(Staff.Member member) {
      return new Line(
          member.person().name(), member.person().job(), member.madeAt(), member.lockedAt());
    }
  }

  /**
   * @param password shown this once
   */
  record Made(String name, String password) {
    static Made of(GeneratedPassword made) {
      return new Made(made.account(), made.password());
    }
  }

  private final Staff staff;
  private final SessionRegistry sessions;

  AccountController(Staff staff, SessionRegistry sessions) {
    this.staff = staff;
    this.sessions = sessions;
  }

  @GetMapping
  List<Line> all() {
    return staff.all().stream().map(Line::of).toList();
  }

  @PostMapping
  ResponseEntity<Object> add(@AuthenticationPrincipal Person by, @RequestBody NewAccount wish) {
    Person.Job job = Person.Job.ofWire(wish.role().orElse(Person.Job.REVIEWER.wire()));
    return staff
        .add(wish.name().orElse("").strip(), job, by.name())
        .fold(made -> ResponseEntity.status(HttpStatus.CREATED).body(Made.of(made)), Refusal::of);
  }

  /** A new password for somebody who lost his; wherever he is signed in, he must do so anew. */
  @PostMapping("/{name}/password")
  ResponseEntity<Object> newPassword(
      @AuthenticationPrincipal Person by, @PathVariable String name) {
    return staff
        .resetPassword(name, by.name())
        .fold(
            made -> {
              endSessions(name);
              return ResponseEntity.ok(Made.of(made));
            },
            Refusal::of);
  }

  @PutMapping("/{name}/lock")
  ResponseEntity<Object> lock(@AuthenticationPrincipal Person by, @PathVariable String name) {
    return staff
        .lock(name, by.name())
        .fold(
            locked -> {
              endSessions(name);
              return ResponseEntity.noContent().build();
            },
            Refusal::of);
  }

  @DeleteMapping("/{name}/lock")
  ResponseEntity<Object> unlock(@AuthenticationPrincipal Person by, @PathVariable String name) {
    return staff
        .unlock(name, by.name())
        .fold(unlocked -> ResponseEntity.noContent().build(), Refusal::of);
  }

  private void endSessions(String name) {
    staff
        .named(name)
        .ifPresent(
            person ->
                sessions.getAllSessions(person, false).forEach(SessionInformation::expireNow));
  }
}
