package io.tingjian.review;

import static io.tingjian.review.Answer.Why.NAME_TAKEN;
import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.OWN_ACCOUNT;
import static io.tingjian.review.Answer.Why.UNFIT_NAME;
import static io.tingjian.review.Answer.Why.UNFIT_PASSWORD;
import static io.tingjian.review.Answer.Why.WRONG_PASSWORD;

import io.tingjian.store.Accounts;
import io.tingjian.store.Accounts.Account;
import io.tingjian.store.AuditLog;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people with an account. May be shared by threads. */
public final class Staff {
  /** The name of the account that a fresh installation begins with. */
  public static final String FIRST_NAME = "admin";

  /** What bcrypt takes into account; a longer password would be cut without a word. */
  static final int MOST_BYTES = 72;

  static final int FEWEST_CHARACTERS = 10;

  private static final int GENERATED_CHARACTERS = 16;
  // Without the letters and digits that people mistake for each other.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

  /**
   * @param lockedAt since when the person may no longer sign in
   */
  public record Member(Person person, OffsetDateTime madeAt, Optional<OffsetDateTime> lockedAt) {}

  private final Accounts accounts;
  private final AuditLog audit;
  private final PasswordHashing hashing;
  private final SecureRandom chance = new SecureRandom();
  // Compared against when nobody has the name, so that time does not tell which names exist.
  private final String nobodysHash;

  public Staff(Accounts accounts, AuditLog audit, PasswordHashing hashing) {
    this.accounts = accounts;
    this.audit = audit;
    this.hashing = hashing;
    this.nobodysHash = hashing.hash(generate());
  }

  /**
   * Makes the account {@value #FIRST_NAME} where there is no account at all.
   *
   * @return its password, which is known to nobody else; empty when people exist already
   */
  public Optional<GeneratedPassword> ensureFirstAdministrator() {
    if (!accounts.all().isEmpty()) return Optional.empty();
    String password = generate();
    if (!accounts.addFirst(FIRST_NAME, hashing.hash(password), Person.Job.ADMINISTRATOR.wire()))
      return Optional.empty();
    audit.write("system", "account_added", FIRST_NAME, Person.Job.ADMINISTRATOR.wire());
    return Optional.of(new GeneratedPassword(FIRST_NAME, password));
  }

  /**
   * @param by who adds, for the audit
   */
  public Answer<GeneratedPassword> add(String name, Person.Job job, String by) {
    if (!NAME.matcher(name).matches())
      return Answer.refused(
          UNFIT_NAME,
          "the name \"" + name + "\" must be 1 to 100 letters, digits, dots, hyphens, _ or @");
    String password = generate();
    if (accounts.add(name, hashing.hash(password), job.wire()).isEmpty())
      return Answer.refused(NAME_TAKEN, "the name \"" + name + "\" is taken");
    audit.write(by, "account_added", name, job.wire());
    return Answer.done(new GeneratedPassword(name, password));
  }

  /** Gives an account a new password that the program makes up, for somebody who lost theirs. */
  public Answer<GeneratedPassword> resetPassword(String name, String by) {
    String password = generate();
    if (!accounts.setPassword(name, hashing.hash(password))) return missing(name);
    audit.write(by, "password_reset", name, "");
    return Answer.done(new GeneratedPassword(name, password));
  }

  public Answer<Person> changePassword(Person person, String old, String wanted) {
    Optional<Account> account = accounts.named(person.name());
    if (account.isEmpty() || !matches(old, account.get().passwordHash()))
      return Answer.refused(WRONG_PASSWORD, "the old password is wrong");
    if (wanted.codePointCount(0, wanted.length()) < FEWEST_CHARACTERS || tooLong(wanted))
      return Answer.refused(
          UNFIT_PASSWORD,
          "a password has at least "
              + FEWEST_CHARACTERS
              + " characters and at most "
              + MOST_BYTES
              + " bytes");
    accounts.setPassword(person.name(), hashing.hash(wanted));
    audit.write(person.name(), "password_changed", person.name(), "");
    return Answer.done(person);
  }

  /** The person with this name and password; takes equally long whether or not the name exists. */
  public Optional<Person> known(String name, String password) {
    Optional<Account> account = accounts.named(name).filter(found -> found.disabledAt().isEmpty());
    boolean matches = matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
    return account.filter(found -> matches).map(Staff::person);
  }

  /** In order of their names, the locked ones among them. */
  public List<Member> all() {
    return accounts.all().stream()
        .map(account -> new Member(person(account), account.madeAt(), account.disabledAt()))
        .toList();
  }

  public Optional<Person> named(String name) {
    return accounts.named(name).map(Staff::person);
  }

  /**
   * Keeps somebody out; what he did stays. Nobody locks himself, so that one administrator is
   * always left.
   *
   * @param by who locks, for the audit
   */
  public Answer<String> lock(String name, String by) {
    if (name.equals(by)) return Answer.refused(OWN_ACCOUNT, "nobody locks his own account");
    if (!accounts.disable(name)) return missing(name);
    audit.write(by, "account_locked", name, "");
    return Answer.done(name);
  }

  public Answer<String> unlock(String name, String by) {
    if (!accounts.enable(name)) return missing(name);
    audit.write(by, "account_unlocked", name, "");
    return Answer.done(name);
  }

  private static <T> Answer<T> missing(String name) {
    return Answer.refused(NOT_FOUND, "there is no account \"" + name + "\"");
  }

  private boolean matches(String password, String hash) {
    return !tooLong(password) && hashing.matches(password, hash);
  }

  private static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  private static Person person(Account account) {
    return new Person(account.id(), account.name(), Person.Job.ofWire(account.role()));
  }

  private String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GENERATED_CHARACTERS; i++)
      password.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    return password.toString();
  }
}
