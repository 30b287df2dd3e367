package io.tingjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tingjian.store.AuditLog;
import io.tingjian.store.Store;
import io.tingjian.web.BcryptPasswords;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people with an account, with real hashes in a real store. */
class StaffTest {
  private static final int QUICK = 4;

  @TempDir private Path data;
  private Store store;
  private Staff staff;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(data, Clock.systemUTC());
    staff = new Staff(store.accounts(), store.audit(), new BcryptPasswords(QUICK));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndKnownByThePasswordThatWasShown() {
    GeneratedPassword made = staff.ensureFirstAdministrator().orElseThrow();
    assertThat(staff.ensureFirstAdministrator()).isEmpty();
    assertThat(staff.known("admin", made.password()))
        .get()
        .extracting(Person::job)
        .isEqualTo(Person.Job.ADMINISTRATOR);
    assertThat(made.toString()).doesNotContain(made.password());
  }

  @Test
  void strangersWrongPasswordsAndOverlongOnesAreNotKnown() {
    GeneratedPassword made = done(staff.add("li", Person.Job.REVIEWER, "test"));
    assertThat(staff.known("li", "wrong")).isEmpty();
    assertThat(staff.known("nobody", made.password())).isEmpty();
    assertThat(staff.known("li", made.password() + "x".repeat(100))).isEmpty();
  }

  @Test
  void aChangedPasswordReplacesTheOldOne() {
    GeneratedPassword made = done(staff.add("li", Person.Job.REVIEWER, "test"));
    Person li = staff.known("li", made.password()).orElseThrow();
    assertThat(why(staff.changePassword(li, "wrong", "long enough now")))
        .isEqualTo(Answer.Why.WRONG_PASSWORD);
    assertThat(why(staff.changePassword(li, made.password(), "short")))
        .isEqualTo(Answer.Why.UNFIT_PASSWORD);
    assertThat(why(staff.changePassword(li, made.password(), "字".repeat(25))))
        .isEqualTo(Answer.Why.UNFIT_PASSWORD);
    done(staff.changePassword(li, made.password(), "换一个更长的新密码吧"));
    assertThat(staff.known("li", made.password())).isEmpty();
    assertThat(staff.known("li", "换一个更长的新密码吧")).contains(li);
  }

  @Test
  void namesThatCannotBeToldApartOrShownAreRefused() {
    assertThat(why(staff.add("", Person.Job.REVIEWER, "test"))).isEqualTo(Answer.Why.UNFIT_NAME);
    assertThat(why(staff.add("a\nb", Person.Job.REVIEWER, "test")))
        .isEqualTo(Answer.Why.UNFIT_NAME);
    done(staff.add("li", Person.Job.REVIEWER, "test"));
    assertThat(why(staff.add("li", Person.Job.REVIEWER, "test"))).isEqualTo(Answer.Why.NAME_TAKEN);
  }

  @Test
  void aLockedAccountIsNotKnownUntilItIsUnlockedAndNobodyLocksHimself() {
    GeneratedPassword made = done(staff.add("li", Person.Job.REVIEWER, "boss"));
    done(staff.lock("li", "boss"));
    assertThat(staff.known("li", made.password())).isEmpty();
    assertThat(staff.all())
        .extracting(member -> member.lockedAt().isPresent())
        .containsExactly(true);
    done(staff.unlock("li", "boss"));
    assertThat(staff.known("li", made.password())).isPresent();
    assertThat(why(staff.lock("li", "li"))).isEqualTo(Answer.Why.OWN_ACCOUNT);
    assertThat(why(staff.lock("nobody", "boss"))).isEqualTo(Answer.Why.NOT_FOUND);
    assertThat(store.audit().latest(2))
        .extracting(AuditLog.Entry::who, AuditLog.Entry::action, AuditLog.Entry::subject)
        .containsExactly(
            tuple("boss", "account_unlocked", "li"), tuple("boss", "account_locked", "li"));
  }

  @Test
  void everyChangeOfAccountsStandsInTheAuditWithoutPasswords() {
    GeneratedPassword made = done(staff.add("li", Person.Job.REVIEWER, "boss"));
    done(staff.resetPassword("li", "boss"));
    assertThat(store.audit().latest(9))
        .extracting(AuditLog.Entry::who, AuditLog.Entry::action, AuditLog.Entry::subject)
        .containsExactly(
            tuple("boss", "password_reset", "li"), tuple("boss", "account_added", "li"));
    assertThat(store.audit().latest(9).toString()).doesNotContain(made.password());
  }

  private static <T> T done(Answer<T> answer) {
    return ((Answer.Done<T>) answer).value();
  }

  private static Answer.Why why(Answer<?> answer) {
    return ((Answer.Refused<?>) answer).why();
  }
}
