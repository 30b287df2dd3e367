package io.tingjian.store;

import io.tingjian.call.CallState;
import io.tingjian.call.Severity;
import io.tingjian.store.TriageView.AgentChoice;
import io.tingjian.store.TriageView.Alert;
import io.tingjian.store.TriageView.Chip;
import io.tingjian.store.TriageView.Cursor;
import io.tingjian.store.TriageView.Filter;
import io.tingjian.store.TriageView.Page;
import io.tingjian.store.TriageView.Row;
import io.tingjian.store.TriageView.RuleChoice;
import io.tingjian.store.TriageView.Totals;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The screened calls in the order in which people should hear them: by the worst finding that
 * nobody rejected, then the lowest score, then age, so that no call starves.
 */
public final class Triage {
  private final Store store;

  Triage(Store store) {
    this.store = store;
  }

  /**
   * @param viewer id of the account whose alerts are shown; empty: nobody's
   * @param after where the page before ended
   * @param limit at least 1
   */
  public Page page(Filter filter, Optional<String> viewer, Optional<Cursor> after, int limit) {
    return store.read(
        handle -> {
          List<Row> rows =
              bound(handle.createQuery(calls("page")), filter, viewer)
                  .bind("severityRank", filter.rank())
                  .bind("afterWorst", after.map(Cursor::worst).orElse(null))
                  .bind("afterPoints", after.map(Cursor::points).orElse(null))
                  .bind("afterBegan", after.map(Cursor::began).orElse(null))
                  .bind("afterId", after.map(Cursor::id).orElse(null))
                  .bind("limit", limit + 1)
                  .map(TriageRow::map)
                  .list();
          boolean more = rows.size() > limit;
          List<Row> shown = more ? rows.subList(0, limit) : rows;
          return new Page(
              counts(handle, filter, viewer),
              complete(handle, shown, viewer),
              more ? Optional.of(shown.get(limit - 1).place()) : Optional.empty());
        });
  }

  /** Where a screened call stands in the order; empty for any other. */
  public Optional<Cursor> placeOf(String call) {
    return store.read(
        handle ->
            bound(handle.createQuery(calls("place")), Filter.EVERYTHING, Optional.empty())
                .bind("id", call)
                .map(TriageRow::map)
                .findOne()
                .map(Row::place));
  }

  /** The agents of screened calls, for the filter. */
  public List<AgentChoice> agents() {
    RowMapper<AgentChoice> agent =
        (row, context) ->
            new AgentChoice(
                row.getString("agent_id"),
                Optional.ofNullable(row.getString("agent_name")),
                Optional.ofNullable(row.getString("team")));
    return store.read(handle -> handle.createQuery(sql("agents")).map(agent).list());
  }

  /** The rules that fired in screenings in force, for the filter. */
  public List<RuleChoice> rules() {
    return store.read(handle -> handle.createQuery(sql("rules")).map(TriageRow::rule).list());
  }

  public Totals totals() {
    return store.read(handle -> handle.createQuery(sql("totals")).map(TriageRow::totals).one());
  }

  private static Map<String, Integer> counts(
      Handle handle, Filter filter, Optional<String> viewer) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    bound(handle.createQuery(calls("counts")), filter, viewer)
        .map((row, context) -> Map.entry(row.getInt("worst"), row.getInt("calls")))
        .forEach(
            entry ->
                counts.put(
                    entry.getKey() < 0 ? "none" : Severity.values()[entry.getKey()].wire(),
                    entry.getValue()));
    return counts;
  }

  /** The rows with what lies in other tables. */
  private static List<Row> complete(Handle handle, List<Row> rows, Optional<String> viewer) {
    if (rows.isEmpty()) return rows;
    Map<String, List<Chip>> chips =
        handle
            .createQuery(sql("chips"))
            .bindList("screenings", rows.stream().map(Row::screening).toList())
            .map(TriageRow::chip)
            .stream()
            .collect(
                Collectors.groupingBy(
                    TriageRow.ScreeningChip::screening,
                    Collectors.mapping(TriageRow.ScreeningChip::chip, Collectors.toList())));
    Map<String, List<Alert>> alerts =
        handle
            .createQuery(sql("alerts"))
            .bind("account", viewer.orElse(""))
            .bindList("calls", rows.stream().map(row -> row.call().id()).toList())
            .map(TriageRow::alert)
            .stream()
            .collect(
                Collectors.groupingBy(
                    TriageRow.CallAlert::call,
                    Collectors.mapping(TriageRow.CallAlert::alert, Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.call(),
                    chips.getOrDefault(row.screening(), List.of()),
                    alerts.getOrDefault(row.call().id(), List.of()),
                    row.screening(),
                    row.place()))
        .toList();
  }

  private static <S extends SqlStatement<S>> S bound(
      S statement, Filter filter, Optional<String> viewer) {
    return statement
        .bind("state", filter.state().map(CallState::wire).orElse(null))
        .bind("agent", filter.agent().orElse(null))
        .bind("rule", filter.rule().orElse(null))
        .bind("from", filter.from().map(Triage::startOf).orElse(null))
        .bind("until", filter.to().map(day -> startOf(day.plusDays(1))).orElse(null))
        .bind("alertedTo", filter.alerts().needed() ? viewer.orElse("") : null)
        .bind("alert", filter.alerts().search().orElse(null))
        .bind("text", filter.text().map(LikePattern::containing).orElse(null));
  }

  /** Days are the call's own, so its wall-clock time is compared as if it were UTC. */
  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** All the statements on calls begin with the same selection. */
  private static String calls(String name) {
    return sql("standing") + sql(name);
  }

  private static String sql(String name) {
    return Sql.of(Triage.class, name);
  }
}
