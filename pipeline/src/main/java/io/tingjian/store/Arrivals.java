package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which files were looked at, how they lay there then, and what became of them. */
public final class Arrivals {
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private final Store store;

  Arrivals(Store store) {
    this.store = store;
  }

  /**
   * One file that was looked at.
   *
   * @param firstSeenAt when it was seen first; a sidecar is waited for from then on
   * @param call that it became, or whose duplicate it is; empty while it waits or is left alone
   * @param duplicate whether another recording brought the call
   * @param reason code of why it was left alone
   */
  public record Arrival(
      String path,
      Fingerprint fingerprint,
      Instant firstSeenAt,
      Optional<String> call,
      boolean duplicate,
      Optional<String> reason,
      List<String> arguments) {}

  /** What became of a file, as the table keeps it. */
  private record Fate(
      Optional<String> call, boolean duplicate, Optional<String> reason, List<String> arguments) {
    static final Fate UNDECIDED = new Fate(Optional.empty(), false, Optional.empty(), List.of());
  }

  public Optional<Arrival> find(String path) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Arrivals.class, "find"))
                .bind("pathHash", hash(path))
                .map(Arrivals::map)
                .findOne());
  }

  /** Remembers a file that must wait. The time when it was seen first stays. */
  public Arrival waiting(String path, Fingerprint fingerprint) {
    return store.write(
        handle -> {
          save(handle, store.now(), path, fingerprint, Fate.UNDECIDED);
          return handle
              .createQuery(Sql.of(Arrivals.class, "find"))
              .bind("pathHash", hash(path))
              .map(Arrivals::map)
              .one();
        });
  }

  /** Remembers that a file was left alone, and why, so that it is said once. */
  public void leftAlone(
      String path, Fingerprint fingerprint, String reason, List<String> arguments) {
    store.write(
        handle -> {
          Fate alone = new Fate(Optional.empty(), false, Optional.of(reason), arguments);
          save(handle, store.now(), path, fingerprint, alone);
          return null;
        });
  }

  /** Forgets a file that is no longer there or no longer a case of its own. */
  public void forget(String path) {
    store.write(
        handle ->
            handle
                .createUpdate(Sql.of(Arrivals.class, "forget"))
                .bind("pathHash", hash(path))
                .execute());
  }

  /** The files that were left alone, oldest first. */
  public List<Arrival> allLeftAlone() {
    return store.read(
        handle ->
            handle.createQuery(Sql.of(Arrivals.class, "left_alone")).map(Arrivals::map).list());
  }

  static void becameCall(Handle handle, OffsetDateTime now, Arrived arrived, String call) {
    Fate fate = new Fate(Optional.of(call), false, Optional.empty(), List.of());
    save(handle, now, arrived.path(), arrived.fingerprint(), fate);
  }

  static void isDuplicate(Handle handle, OffsetDateTime now, Arrived arrived, String ofCall) {
    Fate fate = new Fate(Optional.of(ofCall), true, Optional.empty(), List.of());
    save(handle, now, arrived.path(), arrived.fingerprint(), fate);
  }

  private static void save(
      Handle handle, OffsetDateTime now, String path, Fingerprint fingerprint, Fate fate) {
    // Update first: an insert that fails would end the transaction on PostgreSQL.
    for (String statement : List.of("update", "insert")) {
      int rows =
          handle
              .createUpdate(Sql.of(Arrivals.class, statement))
              .bind("pathHash", hash(path))
              .bind("path", path)
              .bind("sizeBytes", fingerprint.sizeBytes())
              .bind("changedAtMs", fingerprint.changedAtMs())
              .bind("sidecarBytes", fingerprint.sidecarBytes())
              .bind("sidecarChangedAtMs", fingerprint.sidecarChangedAtMs())
              .bind("now", now)
              .bind("call", fate.call().orElse(null))
              .bind("duplicate", fate.duplicate())
              .bind("reason", fate.reason().orElse(null))
              .bind("arguments", fate.arguments().isEmpty() ? null : Json.of(fate.arguments()))
              .execute();
      if (rows > 0) return;
    }
  }

  static String hash(String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Arrival map(ResultSet row, StatementContext context) throws SQLException {
    return new Arrival(
        row.getString("path"),
        new Fingerprint(
            row.getLong("size_bytes"),
            row.getLong("changed_at_ms"),
            row.getLong("sidecar_bytes"),
            row.getLong("sidecar_changed_at_ms")),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
        FactsColumns.text(row, "call"),
        row.getBoolean("duplicate"),
        FactsColumns.text(row, "reason"),
        FactsColumns.text(row, "arguments")
            .map(json -> Json.read(json, STRINGS))
            .orElse(List.of()));
  }
}
