package io.tingjian.web;

import io.tingjian.review.Person;
import io.tingjian.review.SignInGuard;
import io.tingjian.review.Staff;
import io.tingjian.store.AuditLog;
import io.tingjian.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the signed-in person's password. */
@RestController
@RequestMapping("/api/session")
class SessionController {
  record SignIn(String name, String password) {}

  record NewPassword(String oldPassword, String newPassword) {}

  record SignedIn(String name, Person.Job role) {
    static SignedIn of(Person person) {
      return new SignedIn(person.name(), person.job());
    }
  }

  private final Staff staff;
  private final AuditLog audit;
  private final SignInGuard guard;
  private final SessionAuthenticationStrategy signedIn;
  private final SecurityContextRepository contexts;
  private final SessionRegistry sessions;

  SessionController(
      Staff staff,
      Store store,
      SignInGuard guard,
      SessionAuthenticationStrategy signedIn,
      SecurityContextRepository contexts,
      SessionRegistry sessions) {
    this.staff = staff;
    this.audit = store.audit();
    this.guard = guard;
    this.signedIn = signedIn;
    this.contexts = contexts;
    this.sessions = sessions;
  }

  /** Who is signed in; no content when nobody is. */
  @GetMapping
  ResponseEntity<Object> who(@AuthenticationPrincipal Person person) {
    return person == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(SignedIn.of(person));
  }

  @PostMapping
  ResponseEntity<Object> signIn(
      @RequestBody SignIn wish, HttpServletRequest request, HttpServletResponse response) {
    if (wish.name() == null || wish.password() == null)
      return Refusal.of(HttpStatus.BAD_REQUEST, "bad_request", "name and password are needed");
    String address = request.getRemoteAddr();
    Duration wait = guard.waitFor(wish.name(), address);
    if (!wait.isZero()) return tooOften(wait);
    Optional<Person> person = staff.known(wish.name(), wish.password());
    if (person.isEmpty()) {
      guard.failed(wish.name(), address);
      audit.write(wish.name(), "sign_in_failed", address, "");
      return Refusal.of(HttpStatus.UNAUTHORIZED, "wrong_sign_in", "name or password is not right");
    }
    guard.succeeded(wish.name());
    open(person.get(), request, response);
    audit.write(person.get().name(), "sign_in", address, "");
    return ResponseEntity.ok(SignedIn.of(person.get()));
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(@AuthenticationPrincipal Person person, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
    if (person != null) audit.write(person.name(), "sign_out", request.getRemoteAddr(), "");
    return ResponseEntity.noContent().build();
  }

  /** Changes the password; whoever else is signed in under this name must sign in anew. */
  @PutMapping("/password")
  ResponseEntity<Object> changePassword(
      @AuthenticationPrincipal Person person,
      @RequestBody NewPassword wish,
      HttpServletRequest request) {
    if (wish.oldPassword() == null || wish.newPassword() == null)
      return Refusal.of(
          HttpStatus.BAD_REQUEST, "bad_request", "old_password and new_password are needed");
    return staff
        .changePassword(person, wish.oldPassword(), wish.newPassword())
        .fold(
            changed -> {
              String own = request.getSession().getId();
              sessions.getAllSessions(person, false).stream()
                  .filter(session -> !session.getSessionId().equals(own))
                  .forEach(session -> session.expireNow());
              return ResponseEntity.noContent().build();
            },
            Refusal::of);
  }

  private void open(Person person, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.job().name())));
    request.getSession();
    signedIn.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static ResponseEntity<Object> tooOften(Duration wait) {
    long seconds = wait.toSeconds() + 1;
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(new Refusal("too many failures; try again in " + seconds + " s", "too_often"));
  }
}
