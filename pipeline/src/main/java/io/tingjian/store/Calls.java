package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The calls, their states, and what is known of their recordings. */
public final class Calls {
  private final Store store;

  Calls(Store store) {
    this.store = store;
  }

  /**
   * What a step needs to start.
   *
   * @param fileName as the recording arrived
   * @param storedName of its audio, relative to the data folder; empty when no copy is kept
   * @param rawForm how its sidecar says that it is to be read, such as {@code alaw/8000/1}
   * @param claimedMs how long its sidecar says that it is
   */
  public record Work(
      String id,
      CallState state,
      CallFacts facts,
      String fileName,
      Optional<String> storedName,
      Optional<String> rawForm,
      OptionalLong claimedMs) {
    static Work map(ResultSet row, StatementContext context) throws SQLException {
      return new Work(
          row.getString("id"),
          CallState.ofWire(row.getString("state")),
          FactsColumns.read(row),
          row.getString("file_name"),
          FactsColumns.text(row, "stored_name"),
          FactsColumns.text(row, "raw_form"),
          claimed(row));
    }

    private static OptionalLong claimed(ResultSet row) throws SQLException {
      long ms = row.getLong("claimed_ms");
      return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(ms);
    }
  }

  /** Ids of the calls that wait in a state, the oldest first. */
  public List<String> pending(CallState state, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Calls.class, "pending"))
                .bind("state", state.wire())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** How many calls are in each state; states without calls are left out. */
  public Map<CallState, Long> countByState() {
    return store.read(
        handle -> {
          Map<CallState, Long> counts = new EnumMap<>(CallState.class);
          handle
              .createQuery(Sql.of(Calls.class, "count_by_state"))
              .map((row, context) -> Map.entry(CallState.ofWire(row.getString(1)), row.getLong(2)))
              .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
          return counts;
        });
  }

  /** How many recordings came that others had brought before. */
  public long countDuplicates() {
    return store.read(
        handle ->
            handle.createQuery(Sql.of(Calls.class, "count_duplicates")).mapTo(Long.class).one());
  }

  public Optional<Work> work(String id) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Calls.class, "work"))
                .bind("id", id)
                .map(Work::map)
                .findOne());
  }

  /** The store's id of a call by the id that its sidecar gave. */
  public Optional<String> idOf(String callId) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Calls.class, "id_of"))
                .bind("callId", callId)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Audio was decoded and found good: received → accepted.
   *
   * @param channels whose voice is on which channel, as it is from now on
   * @param warnings that decoding found, beside those from before
   */
  public Step accepted(
      String id, RecordingFacts recording, Map<Role, Integer> channels, Set<Warning> warnings) {
    return store.write(
        handle -> {
          if (move(handle, store, id, CallState.RECEIVED, CallState.ACCEPTED) == Step.NOT_DUE)
            return Step.NOT_DUE;
          handle
              .createUpdate(Sql.of(Calls.class, "write_recording"))
              .bind("call", id)
              .bind("container", recording.container())
              .bind("codec", recording.codec())
              .bind("rateHz", recording.rateHz())
              .bind("channels", recording.channels())
              .bind("durationMs", recording.durationMs())
              .execute();
          handle
              .createUpdate(Sql.of(Calls.class, "write_channel_map"))
              .bind("id", id)
              .bind("channels", FactsColumns.channelsJson(channels))
              .execute();
          writeChannels(handle, id, recording.perChannel());
          writeWarnings(handle, id, warnings);
          return Step.TAKEN;
        });
  }

  /** People are done with it: screened → reviewed. */
  public Step reviewed(String id) {
    return store.write(handle -> move(handle, store, id, CallState.SCREENED, CallState.REVIEWED));
  }

  /** People look at it again: reviewed → screened. */
  public Step reopened(String id) {
    return store.write(handle -> move(handle, store, id, CallState.REVIEWED, CallState.SCREENED));
  }

  /** The guard of every step: whoever comes second finds the call in another state. */
  static Step move(Handle handle, Store store, String id, CallState from, CallState to) {
    int rows =
        handle
            .createUpdate(Sql.of(Calls.class, "move"))
            .bind("id", id)
            .bind("from", from.wire())
            .bind("to", to.wire())
            .bind("now", store.now())
            .execute();
    return rows == 1 ? Step.TAKEN : Step.NOT_DUE;
  }

  static void writeWarnings(Handle handle, String id, Set<Warning> warnings) {
    for (Warning warning : warnings) {
      handle
          .createUpdate(Sql.of(Calls.class, "insert_warning"))
          .bind("call", id)
          .bind("code", warning.wire())
          .execute();
    }
  }

  private static void writeChannels(
      Handle handle, String id, List<RecordingFacts.Channel> channels) {
    handle.createUpdate(Sql.of(Calls.class, "delete_channel_facts")).bind("call", id).execute();
    for (RecordingFacts.Channel channel : channels) {
      handle
          .createUpdate(Sql.of(Calls.class, "insert_channel_fact"))
          .bind("call", id)
          .bind("channel", channel.channel())
          .bind("role", channel.role().wire())
          .bind("speechMs", channel.speechMs())
          .bind(
              "levelDbfs",
              channel.levelDbfs().isPresent() ? channel.levelDbfs().getAsDouble() : null)
          .execute();
    }
  }
}
