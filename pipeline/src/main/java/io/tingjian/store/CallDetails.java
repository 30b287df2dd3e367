package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** All that is known of one call, of one moment. */
public final class CallDetails {
  private final Store store;

  CallDetails(Store store) {
    this.store = store;
  }

  /**
   * @param id in the store
   * @param storedName of the audio, relative to the data folder; empty when no copy is kept
   * @param recording empty before it was decoded
   * @param screening the one in force
   */
  public record Detail(
      String id,
      CallState state,
      CallFacts facts,
      String fileName,
      Instant receivedAt,
      Optional<String> storedName,
      Optional<RecordingFacts> recording,
      Set<Warning> warnings,
      Optional<Transcripts.Transcript> transcript,
      Optional<Screening.Kept> screening) {}

  private record Header(
      CallState state,
      CallFacts facts,
      String fileName,
      Instant receivedAt,
      Optional<String> storedName,
      Optional<RecordingFacts> recording) {}

  public Optional<Detail> find(String id) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(CallDetails.class, "header"))
                .bind("id", id)
                .map(CallDetails::header)
                .findOne()
                .map(header -> detail(handle, id, header)));
  }

  private static Detail detail(Handle handle, String id, Header header) {
    return new Detail(
        id,
        header.state(),
        header.facts(),
        header.fileName(),
        header.receivedAt(),
        header.storedName(),
        header.recording().map(recording -> withChannels(handle, id, recording)),
        Transcripts.warnings(handle, id),
        Transcripts.newest(handle, id),
        ScreeningRows.inForce(handle, id));
  }

  private static Header header(ResultSet row, StatementContext context) throws SQLException {
    return new Header(
        CallState.ofWire(row.getString("state")),
        FactsColumns.read(row),
        row.getString("file_name"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        FactsColumns.text(row, "stored_name"),
        recording(row));
  }

  private static Optional<RecordingFacts> recording(ResultSet row) throws SQLException {
    String container = row.getString("container");
    if (container == null) return Optional.empty();
    return Optional.of(
        new RecordingFacts(
            container,
            row.getString("codec"),
            row.getInt("rate_hz"),
            row.getInt("channel_count"),
            row.getLong("duration_ms"),
            List.of()));
  }

  private static RecordingFacts withChannels(Handle handle, String id, RecordingFacts recording) {
    List<RecordingFacts.Channel> channels =
        handle
            .createQuery(Sql.of(CallDetails.class, "channels"))
            .bind("call", id)
            .map((row, context) -> channel(row))
            .list();
    return new RecordingFacts(
        recording.container(),
        recording.codec(),
        recording.rateHz(),
        recording.channels(),
        recording.durationMs(),
        channels);
  }

  private static RecordingFacts.Channel channel(ResultSet row) throws SQLException {
    double level = row.getDouble("level_dbfs");
    OptionalDouble levelDbfs = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(level);
    return new RecordingFacts.Channel(
        row.getInt("channel"),
        Role.ofWire(row.getString("role")),
        row.getLong("speech_ms"),
        levelDbfs);
  }
}
