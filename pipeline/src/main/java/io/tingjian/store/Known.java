package io.tingjian.store;

import io.tingjian.call.CallState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What the store knows of a recording before it takes it in.
 *
 * @param live a call with the same bytes that is not in quarantine
 * @param quarantined the call in quarantine that this recording is another try of
 */
record Known(Optional<Row> live, Optional<Row> quarantined) {

  /**
   * @param callId the one that it has, or claims
   */
  record Row(
      String id,
      Optional<String> callId,
      CallState state,
      String fileName,
      Optional<String> sha256,
      Optional<String> storedName) {
    static Row map(ResultSet row, StatementContext context) throws SQLException {
      return new Row(
          row.getString("id"),
          FactsColumns.text(row, "call_id"),
          CallState.ofWire(row.getString("state")),
          row.getString("file_name"),
          FactsColumns.text(row, "sha256"),
          FactsColumns.text(row, "stored_name"));
    }

    private boolean isEarlierTryOf(Optional<String> claimed) {
      // A recorder that uses a file name again brings another call under it, with another id.
      return state == CallState.QUARANTINED
          && (callId.isEmpty() || claimed.isEmpty() || callId.equals(claimed));
    }
  }

  static Known of(Handle handle, Arrived arrived, Optional<String> claimed) {
    Optional<Row> sameBytes =
        arrived
            .sha256()
            .flatMap(
                sha256 ->
                    handle
                        .createQuery(Sql.of(Known.class, "by_bytes"))
                        .bind("sha256", sha256)
                        .map(Row::map)
                        .findOne());
    if (sameBytes.isPresent() && sameBytes.get().state() != CallState.QUARANTINED)
      return new Known(sameBytes, Optional.empty());
    if (sameBytes.isPresent()) return new Known(Optional.empty(), sameBytes);
    Optional<Row> samePlace =
        handle
            .createQuery(Sql.of(Known.class, "by_path"))
            .bind("pathHash", Arrivals.hash(arrived.path()))
            .map(Row::map)
            .findOne()
            .filter(row -> row.isEarlierTryOf(claimed));
    return new Known(Optional.empty(), samePlace);
  }

  /** The call other than {@code id} that has this call id. */
  static Optional<Row> holderOf(Handle handle, String callId, String id) {
    return handle
        .createQuery(Sql.of(Known.class, "by_call_id"))
        .bind("callId", callId)
        .bind("id", id)
        .map(Row::map)
        .findOne();
  }
}
