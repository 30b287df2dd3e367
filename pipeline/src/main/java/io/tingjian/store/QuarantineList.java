package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.CallState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What could not be processed, why, and how it gets another try. */
public final class QuarantineList {
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private final Store store;

  QuarantineList(Store store) {
    this.store = store;
  }

  /**
   * A recording in quarantine.
   *
   * @param id of the call in the store
   * @param callId that it has, or claims
   * @param reason code of the sentence
   * @param arguments what the sentence names
   * @param stateBefore where a retry goes on
   * @param attempts how often it was tried
   */
  public record Case(
      String id,
      Optional<String> callId,
      String fileName,
      String reason,
      List<String> arguments,
      CallState stateBefore,
      int attempts,
      Instant firstAt,
      Instant lastAt) {
    private static Case map(ResultSet row, StatementContext context) throws SQLException {
      return new Case(
          row.getString("id"),
          FactsColumns.text(row, "call_id"),
          row.getString("file_name"),
          row.getString("reason"),
          Json.read(row.getString("arguments"), STRINGS),
          CallState.ofWire(row.getString("state_before")),
          row.getInt("attempts"),
          row.getObject("first_at", OffsetDateTime.class).toInstant(),
          row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
  }

  /** How a retry begins. */
  public enum Release {
    /** The call is back in the state before and will be tried again. */
    BACK_ON_ITS_WAY,
    /** Its file will be taken again when its folder is looked at; until then it stays here. */
    FILE_LOOKED_AT_AGAIN,
    /** Its call id still belongs to another recording; it stays here. */
    CALL_ID_STILL_TAKEN,
    /** No such call is in quarantine. */
    NOT_HERE
  }

  /** A step failed for good: the call leaves {@code before} for quarantine. */
  public Step put(String id, CallState before, String reason, List<String> arguments) {
    return store.write(
        handle -> {
          Step step = Calls.move(handle, store, id, before, CallState.QUARANTINED);
          if (step == Step.TAKEN)
            open(handle, store, id, before, reason, arguments, Optional.empty());
          return step;
        });
  }

  /** All that are in quarantine now, the latest first. */
  public List<Case> open() {
    return store.read(
        handle ->
            handle.createQuery(Sql.of(QuarantineList.class, "list_open")).map(Case::map).list());
  }

  public Optional<Case> find(String id) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(QuarantineList.class, "find"))
                .bind("id", id)
                .map(Case::map)
                .findOne());
  }

  /** Lets a call be tried again. */
  public Release release(String id) {
    return store.write(
        handle -> {
          Optional<Case> found =
              handle
                  .createQuery(Sql.of(QuarantineList.class, "find"))
                  .bind("id", id)
                  .map(Case::map)
                  .findOne();
          return found.isEmpty() ? Release.NOT_HERE : release(handle, found.get());
        });
  }

  private Release release(Handle handle, Case found) {
    Calls.Work call =
        handle
            .createQuery(Sql.of(Calls.class, "work"))
            .bind("id", found.id())
            .map(Calls.Work::map)
            .one();
    if (call.storedName().isEmpty()) {
      handle
          .createUpdate(Sql.of(QuarantineList.class, "look_again"))
          .bind("call", found.id())
          .execute();
      return Release.FILE_LOOKED_AT_AGAIN;
    }
    if (found.callId().isPresent()) {
      String callId = found.callId().get();
      if (Known.holderOf(handle, callId, found.id()).isPresent())
        return Release.CALL_ID_STILL_TAKEN;
      handle
          .createUpdate(Sql.of(QuarantineList.class, "give_call_id"))
          .bind("id", found.id())
          .bind("callId", callId)
          .execute();
    }
    Calls.move(handle, store, found.id(), CallState.QUARANTINED, found.stateBefore());
    close(handle, found.id(), store.now());
    return Release.BACK_ON_ITS_WAY;
  }

  static void open(
      Handle handle,
      Store store,
      String call,
      CallState before,
      String reason,
      List<String> arguments,
      Optional<String> claimedCallId) {
    for (String statement : List.of("try_again", "first_time")) {
      int rows =
          handle
              .createUpdate(Sql.of(QuarantineList.class, statement))
              .bind("id", store.newId())
              .bind("call", call)
              .bind("reason", reason)
              .bind("arguments", Json.of(arguments))
              .bind("claimed", claimedCallId.orElse(null))
              .bind("stateBefore", before.wire())
              .bind("now", store.now())
              .execute();
      if (rows > 0) return;
    }
  }

  static void close(Handle handle, String call, OffsetDateTime now) {
    handle
        .createUpdate(Sql.of(QuarantineList.class, "close"))
        .bind("call", call)
        .bind("now", now)
        .execute();
  }
}
