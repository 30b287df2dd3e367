package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.Decision;
import io.tingjian.call.Evidence;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Screening.KeptVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How findings lie in their table, each with the verdict in force. */
final class FindingRows {
  private static final TypeReference<List<Integer>> TURNS = new TypeReference<>() {};

  private FindingRows() {}

  static void insert(Handle handle, String id, String screening, Finding finding) {
    handle
        .createUpdate(Sql.of(FindingRows.class, "insert"))
        .bind("id", id)
        .bind("screening", screening)
        .bind("ruleKey", finding.key())
        .bind("nameZh", finding.name().zh())
        .bind("nameEn", finding.name().en())
        .bind("severity", finding.severity().wire())
        .bind("severityRank", finding.severity().ordinal())
        .bind("item", finding.item())
        .bind("confidence", finding.confidence())
        .bind("role", finding.role().wire())
        .bind("startMs", finding.evidence().startMs())
        .bind("endMs", finding.evidence().endMs())
        .bind("turns", Json.of(finding.evidence().turns()))
        .bind("quote", finding.evidence().quote())
        .bind("bySound", finding.evidence().bySound())
        .bind("becauseZh", finding.because().zh())
        .bind("becauseEn", finding.because().en())
        .execute();
  }

  /** In the order in which they were found; ids are time-ordered. */
  static List<KeptFinding> of(Handle handle, String screening) {
    return handle
        .createQuery(Sql.of(FindingRows.class, "of_screening"))
        .bind("screening", screening)
        .map((row, context) -> map(row))
        .list();
  }

  static KeptFinding map(ResultSet row) throws SQLException {
    Finding finding =
        new Finding(
            row.getString("rule_key"),
            new Wording(row.getString("name_zh"), row.getString("name_en")),
            Severity.ofWire(row.getString("severity")),
            row.getString("item"),
            row.getDouble("confidence"),
            Role.ofWire(row.getString("role")),
            new Evidence(
                row.getLong("start_ms"),
                row.getLong("end_ms"),
                Json.read(row.getString("turns"), TURNS),
                row.getString("quote"),
                row.getDouble("by_sound")),
            new Wording(row.getString("because_zh"), row.getString("because_en")));
    return new KeptFinding(row.getString("id"), finding, verdict(row));
  }

  private static Optional<KeptVerdict> verdict(ResultSet row) throws SQLException {
    String id = row.getString("verdict_id");
    if (id == null) return Optional.empty();
    return Optional.of(
        new KeptVerdict(
            id,
            Decision.ofWire(row.getString("decision")),
            row.getString("note"),
            row.getString("verdict_by"),
            row.getObject("verdict_at", OffsetDateTime.class).toInstant()));
  }
}
