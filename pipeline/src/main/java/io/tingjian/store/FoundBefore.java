package io.tingjian.store;

import io.tingjian.call.Decision;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Screening.KeptVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;

/** What the screenings in force have found, over many calls at once. */
public final class FoundBefore {
  private final Store store;

  FoundBefore(Store store) {
    this.store = store;
  }

  /**
   * A finding of one of many calls.
   *
   * @param id of the call
   */
  public record Found(
      String id, String callId, Optional<OffsetDateTime> startedAt, KeptFinding finding) {
    /** What a person decided; empty where nobody has. */
    public Optional<Decision> decision() {
      return finding.verdict().map(KeptVerdict::decision);
    }
  }

  /**
   * Every finding under these keys.
   *
   * @param keys at least one
   * @param from first day of the calls, in their own local time; a call whose start nobody knows is
   *     in no bounded span
   * @param to last day, inclusive
   */
  public List<Found> under(
      Collection<String> keys, Optional<LocalDate> from, Optional<LocalDate> to) {
    return store.read(
        handle ->
            bound(handle.createQuery(Sql.of(FoundBefore.class, "under")), from, to)
                .bindList("keys", List.copyOf(keys))
                .map((row, context) -> found(row))
                .list());
  }

  /** Names and versions of the packs by which calls were screened, each with how many calls. */
  public Map<String, Long> packs(Optional<LocalDate> from, Optional<LocalDate> to) {
    return store.read(
        handle -> {
          Map<String, Long> calls = new TreeMap<>();
          bound(handle.createQuery(Sql.of(FoundBefore.class, "packs")), from, to)
              .map((row, context) -> Map.entry(row.getString("packs"), row.getLong("calls")))
              .forEach(each -> calls.put(each.getKey(), each.getValue()));
          return calls;
        });
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString("call_row"),
        row.getString("call_id"),
        FactsColumns.startedAt(row),
        FindingRows.map(row));
  }

  private static Query bound(Query query, Optional<LocalDate> from, Optional<LocalDate> to) {
    return query
        .bind("from", from.map(FoundBefore::startOf).orElse(null))
        .bind("until", to.map(day -> startOf(day.plusDays(1))).orElse(null));
  }

  /** Days are the call's own, so its wall-clock time is compared as if it were UTC. */
  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
