package io.tingjian.store;

import io.tingjian.call.CallState;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.call.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the rows of {@link Triage}. */
final class TriageRow {
  private TriageRow() {}

  record ScreeningChip(String screening, TriageView.Chip chip) {}

  record CallAlert(String call, TriageView.Alert alert) {}

  static TriageView.Row map(ResultSet row, StatementContext context) throws SQLException {
    int worst = row.getInt("worst");
    int points = row.getInt("points");
    OptionalInt shownPoints = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(points);
    TriageView.Listed call =
        new TriageView.Listed(
            row.getString("id"),
            row.getString("call_id"),
            CallState.ofWire(row.getString("state")),
            text(row, "agent_id"),
            text(row, "agent_name"),
            text(row, "team"),
            text(row, "business_type"),
            text(row, "direction"),
            startedAt(row),
            row.getLong("duration_ms"),
            shownPoints,
            row.getBoolean("vetoed"),
            worst < 0 ? Optional.empty() : Optional.of(Severity.values()[worst]),
            row.getInt("undecided"),
            warnings(row.getString("warnings")));
    return new TriageView.Row(
        call,
        List.of(),
        List.of(),
        row.getString("screening"),
        new TriageView.Cursor(
            worst,
            row.getInt("points_order"),
            row.getObject("began", OffsetDateTime.class),
            call.id()));
  }

  static CallAlert alert(ResultSet row, StatementContext context) throws SQLException {
    return new CallAlert(
        row.getString("call"),
        new TriageView.Alert(row.getString("id"), row.getString("name"), row.getLong("at_ms")));
  }

  static ScreeningChip chip(ResultSet row, StatementContext context) throws SQLException {
    return new ScreeningChip(
        row.getString("screening"),
        new TriageView.Chip(
            row.getString("rule_key"),
            name(row),
            severity(row),
            row.getInt("findings"),
            row.getInt("rejected")));
  }

  static TriageView.RuleChoice rule(ResultSet row, StatementContext context) throws SQLException {
    return new TriageView.RuleChoice(
        row.getString("rule_key"), name(row), severity(row), row.getInt("calls"));
  }

  static TriageView.Totals totals(ResultSet row, StatementContext context) throws SQLException {
    return new TriageView.Totals(
        row.getInt("calls"),
        row.getLong("audio_ms"),
        row.getInt("waiting"),
        row.getInt("reviewed"),
        row.getInt("flagged"),
        row.getInt("in_progress"),
        row.getInt("exempt"),
        row.getInt("quarantined"),
        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class)));
  }

  private static Optional<OffsetDateTime> startedAt(ResultSet row) throws SQLException {
    OffsetDateTime instant = row.getObject("started_at", OffsetDateTime.class);
    if (instant == null) return Optional.empty();
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("started_offset_s"));
    return Optional.of(instant.withOffsetSameInstant(offset));
  }

  private static Set<Warning> warnings(String codes) {
    if (codes == null) return Set.of();
    return Arrays.stream(codes.split(",")).map(Warning::ofWire).collect(Collectors.toSet());
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Wording name(ResultSet row) throws SQLException {
    return new Wording(row.getString("name_zh"), row.getString("name_en"));
  }

  private static Severity severity(ResultSet row) throws SQLException {
    return Severity.values()[row.getInt("severity_rank")];
  }
}
