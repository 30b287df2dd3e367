package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What was heard in the calls. A call's newest transcript is the one that counts. */
public final class Transcripts {
  private final Store store;

  Transcripts(Store store) {
    this.store = store;
  }

  /**
   * The turns and sounds of one call, by one acoustic model.
   *
   * @param model name of the acoustic model
   */
  public record Transcript(
      String id, String model, Instant madeAt, List<Turn> turns, List<Sound> sounds) {}

  private record Header(String id, String model, Instant madeAt) {
    static Header map(ResultSet row, StatementContext context) throws SQLException {
      return new Header(
          row.getString("id"),
          row.getString("model"),
          row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
  }

  /** The call was heard: accepted → transcribed. */
  public Step transcribed(
      String id, String model, List<Turn> turns, List<Sound> sounds, Set<Warning> warnings) {
    return store.write(
        handle -> {
          Step step = Calls.move(handle, store, id, CallState.ACCEPTED, CallState.TRANSCRIBED);
          if (step == Step.NOT_DUE) return step;
          String transcript = store.newId();
          handle
              .createUpdate(Sql.of(Transcripts.class, "insert_transcript"))
              .bind("id", transcript)
              .bind("call", id)
              .bind("model", model)
              .bind("madeAt", store.now())
              .execute();
          TurnRows.insertTurns(handle, transcript, turns);
          TurnRows.insertSounds(handle, transcript, sounds);
          Calls.writeWarnings(handle, id, warnings);
          return step;
        });
  }

  /** A call as the ears left it; empty before it was transcribed. */
  public Optional<HeardCall> heard(String id) {
    return store.read(
        handle -> {
          Optional<Transcript> transcript = newest(handle, id);
          if (transcript.isEmpty()) return Optional.empty();
          CallFacts facts =
              handle
                  .createQuery(Sql.of(Calls.class, "work"))
                  .bind("id", id)
                  .map((row, context) -> FactsColumns.read(row))
                  .one();
          long durationMs =
              handle
                  .createQuery(Sql.of(Transcripts.class, "duration"))
                  .bind("call", id)
                  .mapTo(Long.class)
                  .one();
          return Optional.of(
              new HeardCall(
                  facts,
                  durationMs,
                  transcript.get().turns(),
                  transcript.get().sounds(),
                  warnings(handle, id)));
        });
  }

  /**
   * Ids of calls that have a transcript and may be found, in a fixed order: what an index is made
   * of.
   *
   * @param after the last id of the page before; empty text to begin
   */
  public List<String> withTranscript(String after, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Transcripts.class, "with_transcript"))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** How many ids {@link #withTranscript} names, page by page. */
  public long countWithTranscript() {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Transcripts.class, "count_with_transcript"))
                .mapTo(Long.class)
                .one());
  }

  /**
   * What the classifiers said of a call's turns: for each turn, label to probability; empty where
   * none has looked.
   */
  public List<Map<String, Double>> labels(String id) {
    return store.read(handle -> LabelRows.read(handle, id));
  }

  static Optional<Transcript> newest(Handle handle, String call) {
    return handle
        .createQuery(Sql.of(Transcripts.class, "newest"))
        .bind("call", call)
        .map(Header::map)
        .findOne()
        .map(
            header ->
                new Transcript(
                    header.id(),
                    header.model(),
                    header.madeAt(),
                    TurnRows.turns(handle, header.id()),
                    TurnRows.sounds(handle, header.id())));
  }

  static Set<Warning> warnings(Handle handle, String call) {
    return handle
        .createQuery(Sql.of(Transcripts.class, "warnings"))
        .bind("call", call)
        .mapTo(String.class)
        .stream()
        .map(Warning::ofWire)
        .collect(Collectors.toUnmodifiableSet());
  }
}
