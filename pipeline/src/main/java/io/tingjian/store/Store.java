package io.tingjian.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The way into the database. One per process and data folder; may be shared by threads. Close it
 * last.
 */
public final class Store implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Jdbi jdbi;
  private final Database database;
  private final Clock clock;
  private final TimeOrderedIds ids;
  private final AutoCloseable pool;

  private Store(DataSource source, Clock clock, AutoCloseable pool) {
    Database.migrate(source);
    this.database = Database.behind(source);
    this.jdbi = Jdbi.create(source);
    this.clock = clock;
    this.ids = new TimeOrderedIds(clock);
    this.pool = pool;
  }

  /**
   * Opens the H2 database {@code db/tingjian} in the data folder, makes it when it is not there,
   * and brings its tables up to this program's version.
   *
   * @throws StoreBusy when another process has it open
   */
  public static Store open(Path dataDir, Clock clock) throws StoreBusy {
    HikariDataSource pool = Database.openFile(dataDir);
    try {
      return new Store(pool, clock, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Whether a data folder holds a database already. */
  public static boolean isIn(Path dataDir) {
    return Database.isIn(dataDir);
  }

  /** Opens any database of the kinds that the SQL is written for; its pool stays the caller's. */
  public static Store open(DataSource source, Clock clock) {
    return new Store(source, clock, () -> {});
  }

  /** How recordings come in. */
  public Reception reception() {
    return new Reception(this);
  }

  /** Which files were looked at. */
  public Arrivals arrivals() {
    return new Arrivals(this);
  }

  /** The calls and their states. */
  public Calls calls() {
    return new Calls(this);
  }

  /** All that is known of one call. */
  public CallDetails details() {
    return new CallDetails(this);
  }

  /** What was heard. */
  public Transcripts transcripts() {
    return new Transcripts(this);
  }

  /** What was found. */
  public Screenings screenings() {
    return new Screenings(this);
  }

  /** What was found, in many calls at once. */
  public FoundBefore foundBefore() {
    return new FoundBefore(this);
  }

  /** What could not be processed. */
  public QuarantineList quarantine() {
    return new QuarantineList(this);
  }

  /** What waits for people, worst first. */
  public Triage triage() {
    return new Triage(this);
  }

  /** What people said of it. */
  public Sides sides() {
    return new Sides(this);
  }

  public Verdicts verdicts() {
    return new Verdicts(this);
  }

  /** The searches that people keep. */
  public SavedSearches savedSearches() {
    return new SavedSearches(this);
  }

  /** Who may sign in. */
  public Accounts accounts() {
    return new Accounts(this);
  }

  /** Who did what. */
  public AuditLog audit() {
    return new AuditLog(this);
  }

  @Override
  public void close() {
    try {
      pool.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database could not be closed", e);
    }
  }

  /**
   * Runs one transaction; what it wrote is on disk when this returns. Where another one was quicker
   * (the same row made, a lock held), the work runs again and sees what that one wrote, so it must
   * do nothing but read and write tables. Within another transaction it is part of that one.
   */
  <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.withHandle(
            handle -> {
              if (handle.isInTransaction()) return work.withHandle(handle);
              T made = handle.inTransaction(work);
              database.onDisk(handle);
              return made;
            });
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !Database.overtaken(e)) throw e;
      }
    }
  }

  /** Runs one transaction that only reads, so that all its answers are of the same moment. */
  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    return jdbi.withHandle(
        handle ->
            handle.isInTransaction()
                ? work.withHandle(handle)
                : handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
  }

  String newId() {
    return ids.next();
  }

  /** Now, as the tables keep it: in UTC, to the millisecond. */
  OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
